package org.redress.engine.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Interval;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Warning;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.engine.clock.Counted;
import org.redress.engine.clock.DeadlineCounter;

/**
 * Counts running deadlines again on a calendar that has changed since they started. What was missed already stays missed,
 * and what is paused is counted when it goes on.
 */
public final class Recount {

    private static final Set<Span> BY_CALENDAR = Set.of(Span.DAYS, Span.WORKING_DAYS, Span.WORKING_HOURS);

    private final BranchCalendar calendar;
    private final Instant now;

    public Recount(BranchCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
    }

    /** A deadline as it stands, and as it is when it is counted again. */
    public record Moved(CaseClock before, CaseClock after) {}

    /** Those of the clocks that fall elsewhere. */
    public List<Moved> of(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(this::counts)
                .map(clock -> new Moved(clock, again(clock)))
                .filter(moved -> !moved.after().dueAt().equals(moved.before().dueAt()))
                .toList();
    }

    private boolean counts(CaseClock clock) {
        return clock.running()
                && clock.breachedAt().isEmpty()
                && clock.dueAt().isAfter(now)
                && clock.amount() > 0
                && BY_CALENDAR.contains(clock.unit());
    }

    private CaseClock again(CaseClock clock) {
        Counted counted = new DeadlineCounter(clock.official() ? calendar.official() : calendar.house())
                .count(clock.startedAt(), clock.amount(), clock.unit(), pauses(clock));
        return clock.due(counted.due(), counted.provisional(), warnings(clock, counted.due()));
    }

    private static List<Interval> pauses(CaseClock clock) {
        return clock.pauses().stream()
                .flatMap(pause -> pause.to().stream().map(to -> new Interval(pause.from(), to)))
                .toList();
    }

    /** A warning keeps its distance to the due time; one that was given is not given again. */
    private static List<Warning> warnings(CaseClock clock, Instant due) {
        Duration by = Duration.between(clock.dueAt(), due);
        return clock.warnings().stream()
                .map(warning -> warning.firedAt().isPresent()
                        ? warning
                        : new Warning(warning.at().plus(by), warning.firedAt()))
                .toList();
    }
}
