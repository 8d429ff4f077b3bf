package org.redress.engine.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseClock.Pause;
import org.redress.api.casework.CaseClock.Warning;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ClockDecl.PauseRule;
import org.redress.engine.clock.Counted;
import org.redress.engine.clock.DeadlineCounter;
import org.redress.engine.clock.WarningTimes;
import org.redress.engine.decision.Snapshot;

/** Counts the times of a case's clocks: when they are due, when people are warned, how long they may rest. */
public final class ClockTimes {

    /** Rules of pauses that take nothing from a clock's own limit. */
    private static final Set<String> BESIDE_THE_LIMIT = Set.of(ClockRounds.CLOSED, Standstill.EXTERNAL);

    private final Snapshot snapshot;

    public ClockTimes(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * When a clock that starts would be due.
     *
     * @return empty while the date that it runs up to is not known
     */
    Optional<Counted> due(ClockDecl decl, int amount, Instant start, Map<String, Object> fields) {
        return decl.length().until().isPresent()
                ? until(decl, fields)
                : Optional.of(counter(decl.length().official())
                        .count(start, amount, decl.length().unit(), List.of()));
    }

    /** Close of business of the date that a field of the form holds; the next working day's when that day is free. */
    Optional<Counted> until(ClockDecl decl, Map<String, Object> fields) {
        return until(decl, fields, calendar(decl.length().official()));
    }

    static Optional<Counted> until(ClockDecl decl, Map<String, Object> fields, WorkingCalendar calendar) {
        return decl.length()
                .until()
                .flatMap(field -> date(fields.get(field)))
                .map(new DeadlineCounter(calendar)::until);
    }

    private static Optional<LocalDate> date(Object value) {
        try {
            return value == null || value.toString().isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.toString()));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** A clock counted again from its start with the pauses that it has had; one with a due time of its own stays. */
    public Counted recount(CaseClock clock) {
        return clock.amount() == 0 && !sameDay(clock)
                ? new Counted(clock.dueAt(), clock.provisional())
                : counter(clock.official()).count(clock.startedAt(), clock.amount(), clock.unit(), rests(clock));
    }

    /** No days at all are counted by the calendar too; a promise, a visit or a date of the form has its own time. */
    private boolean sameDay(CaseClock clock) {
        return new Clocks(snapshot)
                .declaration(clock.id())
                .filter(decl -> decl.length().until().isEmpty())
                .isPresent();
    }

    /** Warnings of a clock that is due at a new time; those that were given stay given. */
    List<Warning> warnings(ClockDecl decl, CaseClock clock, Instant due) {
        WarningTimes times = new WarningTimes(calendar(clock.official()));
        List<Warning> warnings = new ArrayList<>();
        decl.warnings().stream()
                .map(rule -> times.at(rule, clock.startedAt(), due, clock.amount(), clock.unit(), rests(clock)))
                .filter(at -> at.isAfter(clock.startedAt()) && at.isBefore(due))
                .distinct()
                .sorted()
                .forEach(at -> warnings.add(new Warning(at, fired(clock, warnings.size()))));
        clock.warnings().stream()
                .skip(warnings.size())
                .filter(given -> given.firedAt().isPresent())
                .forEach(warnings::add);
        return warnings;
    }

    private static Optional<Instant> fired(CaseClock clock, int step) {
        return step < clock.warnings().size() ? clock.warnings().get(step).firedAt() : Optional.empty();
    }

    /**
     * Until when a clock may rest that is paused now. Its pauses share one limit: time in which it ran in between, in
     * which the case was closed, or in which it stood still for a track outside, is left out of the count, so that pausing
     * again and again gains nothing.
     *
     * @return not after now when its pauses are used up
     */
    public Instant pauseLimit(ClockDecl decl, CaseClock clock) {
        PauseRule rule = decl.pause().orElseThrow();
        int limit = amount(decl, rule.setting(), rule.limit());
        List<Pause> pauses = clock.pauses().stream()
                .filter(pause -> pause.rule().filter(BESIDE_THE_LIMIT::contains).isEmpty())
                .toList();
        Instant first = pauses.isEmpty() ? snapshot.now() : pauses.get(0).from();
        return counter(clock.official()).due(first, limit, rule.unit(), between(pauses));
    }

    /** Stretches between pauses, the last one up to now. */
    private List<Interval> between(List<Pause> pauses) {
        List<Interval> ran = new ArrayList<>();
        for (int i = 0; i < pauses.size(); i++) {
            Instant next = i + 1 < pauses.size() ? pauses.get(i + 1).from() : snapshot.now();
            pauses.get(i).to().filter(end -> end.isBefore(next)).ifPresent(end -> ran.add(new Interval(end, next)));
        }
        return ran;
    }

    private List<Interval> rests(CaseClock clock) {
        return clock.pauses().stream()
                .map(pause -> new Interval(pause.from(), pause.to().orElse(snapshot.now())))
                .toList();
    }

    /** How long a rule runs in this case, in its units; 0 where it runs up to a date. */
    int length(ClockDecl decl) {
        return decl.length().until().isPresent()
                ? 0
                : amount(decl, decl.length().setting(), decl.length().amount());
    }

    /** The figure itself, or what the setting of its pack says for this case. */
    int amount(ClockDecl decl, Optional<String> setting, int figure) {
        String pack = decl.id().substring(0, decl.id().indexOf('/'));
        return setting.map(
                        name -> ((Number) snapshot.rules().settings().get(pack).get(name)).intValue())
                .orElse(figure);
    }

    private DeadlineCounter counter(boolean official) {
        return new DeadlineCounter(calendar(official));
    }

    private WorkingCalendar calendar(boolean official) {
        return official ? snapshot.calendar().official() : snapshot.calendar().house();
    }
}
