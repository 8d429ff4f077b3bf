package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A promised time of an answer: due even if nothing is solved (P17). Promises are never removed: one that was missed
 * stays missed, whatever came later. As with every deadline, the moment itself is late.
 *
 * @param keptAt when the customer was contacted, in time or late
 * @param withdrawnAt when the customer withdrew the complaint before that
 */
public record Promise(
        int no,
        Instant dueAt,
        String text,
        String channel,
        Instant at,
        String by,
        Optional<Instant> keptAt,
        Optional<Instant> withdrawnAt) {

    /** How a promise stands. */
    public enum State {
        OPEN,
        KEPT,
        /** The customer was contacted, but when the time promised had come. */
        KEPT_LATE,
        /** The time has passed and nobody has contacted the customer yet. */
        MISSED,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (keptAt.isPresent()) {
            return keptAt.get().isBefore(dueAt) ? State.KEPT : State.KEPT_LATE;
        }
        if (withdrawnAt.isPresent()) {
            return State.WITHDRAWN;
        }
        return now.isBefore(dueAt) ? State.OPEN : State.MISSED;
    }

    /** Whether the customer still waits for it. */
    public boolean open() {
        return keptAt.isEmpty() && withdrawnAt.isEmpty();
    }

    public Promise kept(Instant when) {
        return new Promise(no, dueAt, text, channel, at, by, Optional.of(when), withdrawnAt);
    }

    public Promise withdrawn(Instant when) {
        return new Promise(no, dueAt, text, channel, at, by, keptAt, Optional.of(when));
    }
}
