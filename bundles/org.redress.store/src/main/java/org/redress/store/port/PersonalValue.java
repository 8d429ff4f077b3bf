package org.redress.store.port;

/**
 * A personal value of a history event, kept apart so that it can be erased without breaking the chain.
 *
 * @param path JSON pointer into the event's data
 * @param salt lower-case hex
 * @param value JSON text of the value
 */
public record PersonalValue(long seq, String path, String salt, String value) {}
