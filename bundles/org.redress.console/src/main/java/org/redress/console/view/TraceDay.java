package org.redress.console.view;

/** A day in the counting of a deadline; {@code tone} is rd-off where it does not count, rd-end at the end. */
public record TraceDay(String weekday, String day, String date, String tone, String note) {}
