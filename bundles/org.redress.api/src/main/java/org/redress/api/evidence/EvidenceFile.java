package org.redress.api.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a case; its bytes lie in the vault under their SHA-256.
 *
 * @param kind what it proves, for example {@code photo-before}, {@code diagnosis-certificate}; {@code other} if nothing
 * @param name file name as shown, without path
 * @param mediaType as detected from the bytes, not as claimed
 * @param size bytes
 * @param sha256 lower-case hex
 * @param by username
 */
public record EvidenceFile(
        UUID id, String kind, String name, String mediaType, long size, String sha256, Instant at, String by) {}
