package org.redress.api.procedure;

/**
 * One exact version of a pack.
 *
 * @param id plugin id, for example {@code clinic-chain}
 * @param version semantic version, for example {@code 1.2.0}
 * @param digest lower-case hex SHA-256 of the pack's source; what a case keeps
 */
public record PackRef(String id, String version, String digest) {}
