package org.redress.console.view;

/**
 * A hand-over that waits for the reader.
 *
 * @param key for carrying it out once only
 */
public record HandOver(String from, String number, String summary, String note, long version, String key) {}
