package org.redress.api.search;

import java.time.Instant;
import java.util.Optional;

/**
 * How the index of a node is doing.
 *
 * @param documents cases, customers and guides that it knows
 * @param done cases and customers read since building began; of {@code total}
 * @param total how many there were when building began; both 0 unless building
 * @param level machine time at which it last held everything that had been committed; empty until it first did
 * @param trouble what keeps it from following, with its code, in English as operators find it in logs
 * @param bytes on disk
 */
public record SearchStatus(
        State state,
        long documents,
        long done,
        long total,
        Optional<Instant> level,
        Optional<String> trouble,
        long bytes) {

    /** What it is at. */
    public enum State {
        /** Not opened yet; the first search opens it. */
        STARTING,
        /** Reads everything; answers with what it has. */
        BUILDING,
        /** Follows every change. */
        FOLLOWING,
        /** Cannot follow, tries again and again; answers with what it has. */
        FAILING
    }
}
