package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;

/**
 * A deadline of a case. A clock that has passed stays running until what it waits for happens: being late does not end
 * a duty.
 *
 * @param id unique in the case: {@code core/attention}, {@code promise/2}, {@code clinic-chain/first-response}
 * @param subject what it is about; of several of one subject the earliest counts
 * @param amount how long, in {@code unit}; 0 for promises, whose due time was promised directly
 * @param breachedAt when it fired unmet; for targets this is a warning only
 * @param target passing it is no breach
 */
public record CaseClock(
        String id,
        String subject,
        Text title,
        Instant startedAt,
        int amount,
        Span unit,
        Instant dueAt,
        Optional<Instant> breachedAt,
        Optional<Instant> stoppedAt,
        boolean target,
        Text why) {

    /** The core's own clock: nothing else runs, so somebody has to look (architecture rule 4). */
    public static final String ATTENTION = "core/attention";

    public CaseClock stopped(Instant at) {
        return new CaseClock(
                id, subject, title, startedAt, amount, unit, dueAt, breachedAt, Optional.of(at), target, why);
    }

    public CaseClock breached(Instant at) {
        return new CaseClock(
                id, subject, title, startedAt, amount, unit, dueAt, Optional.of(at), stoppedAt, target, why);
    }

    public boolean running() {
        return stoppedAt.isEmpty();
    }
}
