package org.redress.console.view;

/**
 * A day in the counting of a deadline.
 *
 * @param weekday short, with {@code day} of the month for the strip; {@code date} is for reading
 * @param tone rd-off where it does not count, rd-end at the end
 */
public record TraceDay(String weekday, String day, String date, String tone, String note) {}
