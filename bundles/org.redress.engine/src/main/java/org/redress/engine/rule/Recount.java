package org.redress.engine.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.engine.clock.Counted;
import org.redress.engine.clock.DeadlineCounter;

/**
 * Counts running deadlines again on a calendar that has changed since they started. What was missed already stays missed,
 * and what is paused is counted when it goes on.
 */
public final class Recount {

    private static final Set<Span> BY_CALENDAR = Set.of(Span.DAYS, Span.WORKING_DAYS, Span.WORKING_HOURS, Span.YEARS);

    private final BranchCalendar branch;
    private final Instant now;

    public Recount(BranchCalendar branch, Instant now) {
        this.branch = branch;
        this.now = now;
    }

    /** A deadline as it stands, and where it falls when it is counted again. */
    public record Moved(CaseClock clock, Counted to) {

        /** Otherwise it stays, and only became certain: the holidays of its year are known now. */
        public boolean elsewhere() {
            return !to.due().equals(clock.dueAt());
        }
    }

    /**
     * Those of a case's clocks that fall elsewhere, and those that stay for certain now.
     *
     * @param declaration of a clock by its id; asked only for clocks that may run up to a date of the form
     */
    public List<Moved> of(CaseFile file, Function<String, Optional<ClockDecl>> declaration) {
        return file.clocks().stream()
                .filter(clock -> clock.running() && clock.breachedAt().isEmpty())
                .filter(clock -> clock.dueAt().isAfter(now))
                .flatMap(clock -> again(clock, file, declaration).stream().map(to -> new Moved(clock, to)))
                .filter(moved -> moved.elsewhere()
                        || moved.to().provisional() != moved.clock().provisional())
                .toList();
    }

    private Optional<Counted> again(CaseClock clock, CaseFile file, Function<String, Optional<ClockDecl>> declaration) {
        WorkingCalendar calendar = clock.official() ? branch.official() : branch.house();
        if (clock.amount() == 0) {
            return declaration
                    .apply(clock.id())
                    .flatMap(decl -> decl.length().until().isPresent()
                            ? ClockTimes.until(decl, file.fields(), calendar)
                            : counted(clock, calendar));
        }
        return counted(clock, calendar);
    }

    private static Optional<Counted> counted(CaseClock clock, WorkingCalendar calendar) {
        return Optional.of(clock)
                .filter(counted -> BY_CALENDAR.contains(counted.unit()))
                .map(counted -> new DeadlineCounter(calendar)
                        .count(counted.startedAt(), counted.amount(), counted.unit(), pauses(counted)));
    }

    private static List<Interval> pauses(CaseClock clock) {
        return clock.pauses().stream()
                .flatMap(pause -> pause.to().stream().map(to -> new Interval(pause.from(), to)))
                .toList();
    }
}
