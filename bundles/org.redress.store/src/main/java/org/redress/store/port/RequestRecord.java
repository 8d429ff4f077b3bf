package org.redress.store.port;

import java.time.Instant;

/**
 * A request that must not be carried out twice. Holds a reference to its result, no copy of personal data.
 *
 * @param digest SHA-256 of what was asked; the same key with another digest is a mistake of the client
 */
public record RequestRecord(String username, String key, String digest, String caseNumber, Instant at) {}
