package org.redress.store.port;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A case that may be one of many and is still to be looked at: it was registered and a rule counts its type, or somebody
 * marked it.
 *
 * @param id of this occurrence
 * @param number of the case
 * @param mark who marked the case, and what is to be better; empty for what a rule counts
 */
public record Occurrence(UUID id, UUID caseId, String number, Instant at, Optional<Mark> mark) {

    /** Somebody's mark. */
    public record Mark(String by, String text) {}
}
