package org.redress.engine.routine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.api.routine.Period;

/**
 * What a duty owes at a moment. Pure.
 *
 * @param owed the next period that is missed when it goes by
 * @param ended periods that have ended since it was looked at last, on some day of which the unit works; oldest first
 */
public record Owing(Period owed, List<Period> ended) {

    public Owing {
        ended = List.copyOf(ended);
    }

    /**
     * How it stood when it was looked at last.
     *
     * @param idleSince since when it was not seen to be on; empty while it was
     */
    public record Before(Period owed, Optional<Instant> idleSince) {

        /** Whether nothing happened since that makes a duty begin anew. */
        private boolean counts(ActiveDuty duty, Period running) {
            return owed.rhythm() == duty.rhythm()
                    && idleSince
                            .map(since -> duty.period(since).equals(running))
                            .orElse(true);
        }
    }

    /**
     * A duty that is on owes each full period. It begins with the first after it was switched on: of the one that runs then
     * nobody could do all. A short time off within one period, such as a restart, changes nothing; once a period has ended
     * meanwhile, or it comes round in another rhythm, it begins anew.
     *
     * @param works whether the unit works on some day of a period
     */
    public static Owing of(ActiveDuty duty, Optional<Before> before, Predicate<Period> works, Instant now) {
        Period running = duty.period(now);
        Period next = before.filter(kept -> kept.counts(duty, running))
                .map(Before::owed)
                .orElseGet(running::next);
        List<Period> ended = new ArrayList<>();
        while (next.first().isBefore(running.first())) {
            if (works.test(next)) {
                ended.add(next);
            }
            next = next.next();
        }
        return new Owing(next, ended);
    }
}
