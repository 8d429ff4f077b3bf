package org.redress.console.view;

/** A line in the inbox. */
public record Letter(String id, String text, String when, String number, boolean unread) {}
