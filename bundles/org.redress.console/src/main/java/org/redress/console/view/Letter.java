package org.redress.console.view;

/**
 * A line in the inbox.
 *
 * @param number of the case or improvement item that it is about; empty for neither
 * @param href where that is; empty for neither
 */
public record Letter(String id, String text, String when, String number, String href, boolean unread) {}
