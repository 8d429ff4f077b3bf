package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/** A promised time of an answer: due even if nothing is solved (P17). */
public record Promise(
        int no, Instant dueAt, String text, String channel, Instant at, String by, Optional<Instant> keptAt) {

    public Promise kept(Instant when) {
        return new Promise(no, dueAt, text, channel, at, by, Optional.of(when));
    }
}
