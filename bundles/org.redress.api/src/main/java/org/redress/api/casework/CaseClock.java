package org.redress.api.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;

/**
 * A deadline of a case. A clock that has passed stays running until what it waits for happens: being late does not end
 * a duty.
 *
 * @param id unique in the case: {@code core/attention}, {@code promise/2}, {@code clinic-chain/first-response}
 * @param subject what it is about; of several of one subject the earliest counts
 * @param amount how long, in {@code unit}; 0 when the due time was given directly
 * @param dueAt with the pauses that have ended; while it is paused, what it was before
 * @param breachedAt when it fired unmet; for targets this is a warning only
 * @param target passing it is no breach
 * @param dormantSince when what it depends on ceased to hold; it counts on from its start once that holds again
 * @param pauses in order; the last one is open while the clock is paused
 * @param warnings steps before it is due, in order
 * @param official counted by the official calendar and not by that of the house
 * @param provisional reaches into a year whose public holidays were not known when it was counted
 * @param urgent what it tells people is delivered at night too
 * @param basis the law it comes from
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
        Text why,
        Optional<Instant> dormantSince,
        List<Pause> pauses,
        List<Warning> warnings,
        boolean official,
        boolean provisional,
        boolean urgent,
        Optional<Basis> basis) {

    /** The core's own clock: nothing else runs, so somebody has to look (architecture rule 4). */
    public static final String ATTENTION = "core/attention";

    public CaseClock {
        pauses = List.copyOf(pauses);
        warnings = List.copyOf(warnings);
    }

    /** A clock that counts from now on, without warnings, on the calendar of the house. */
    public static CaseClock running(
            String id, String subject, Text title, Instant startedAt, int amount, Span unit, Instant dueAt, Text why) {
        return new CaseClock(
                id,
                subject,
                title,
                startedAt,
                amount,
                unit,
                dueAt,
                Optional.empty(),
                Optional.empty(),
                false,
                why,
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                false,
                false,
                Optional.empty());
    }

    /** What a clock does. */
    public enum State {
        RUNNING,
        PAUSED,
        DORMANT,
        STOPPED
    }

    /**
     * Time that is not counted.
     *
     * @param limit when it ends by itself
     * @param reason why the clock rests; words of the colleague who paused it, or of the rule
     * @param by username; {@code system} for rules
     * @param rule the rule that paused it; empty when a person did
     */
    public record Pause(
            Instant from, Instant limit, Optional<Instant> to, Text reason, String by, Optional<String> rule) {}

    /** A step before the due time at which people are told. */
    public record Warning(Instant at, Optional<Instant> firedAt) {}

    public State state() {
        if (stoppedAt.isPresent()) {
            return State.STOPPED;
        }
        if (dormantSince.isPresent()) {
            return State.DORMANT;
        }
        return pause().isPresent() ? State.PAUSED : State.RUNNING;
    }

    /** Whether it counts now; a paused or dormant clock does not. */
    public boolean running() {
        return state() == State.RUNNING;
    }

    /** Whether what it waits for is still owed. */
    public boolean open() {
        return stoppedAt.isEmpty();
    }

    /** The pause that is going on. */
    public Optional<Pause> pause() {
        return pauses.isEmpty()
                ? Optional.empty()
                : Optional.of(pauses.get(pauses.size() - 1))
                        .filter(last -> last.to().isEmpty());
    }

    /** When the timer has to look at it next: a warning, the due time, or the end of a pause. */
    public Optional<Instant> armedAt() {
        return switch (state()) {
            case STOPPED, DORMANT -> Optional.empty();
            case PAUSED -> pause().map(Pause::limit);
            case RUNNING ->
                breachedAt.isPresent()
                        ? Optional.empty()
                        : Stream.concat(
                                        Stream.of(dueAt),
                                        warnings.stream()
                                                .filter(warning ->
                                                        warning.firedAt().isEmpty())
                                                .map(Warning::at))
                                .min(Instant::compareTo);
        };
    }

    public CaseClock stopped(Instant at) {
        return with(dueAt, breachedAt, Optional.of(at), dormantSince, closed(at), warnings, provisional);
    }

    public CaseClock breached(Instant at) {
        return with(dueAt, Optional.of(at), stoppedAt, dormantSince, pauses, warnings, provisional);
    }

    public CaseClock paused(Pause pause) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(pause);
        return with(dueAt, breachedAt, stoppedAt, dormantSince, more, warnings, provisional);
    }

    /** Ends the pause that is going on; the due time is the caller's to count. */
    public CaseClock resumed(Instant at) {
        return with(dueAt, breachedAt, stoppedAt, dormantSince, closed(at), warnings, provisional);
    }

    public CaseClock dormant(Optional<Instant> since) {
        return with(dueAt, breachedAt, stoppedAt, since, pauses, warnings, provisional);
    }

    public CaseClock due(Instant due, boolean mayMove, List<Warning> steps) {
        return with(due, breachedAt, stoppedAt, dormantSince, pauses, steps, mayMove);
    }

    public CaseClock warned(List<Warning> steps) {
        return with(dueAt, breachedAt, stoppedAt, dormantSince, pauses, steps, provisional);
    }

    private List<Pause> closed(Instant at) {
        return pauses.stream()
                .map(pause -> pause.to().isPresent()
                        ? pause
                        : new Pause(
                                pause.from(), pause.limit(), Optional.of(at), pause.reason(), pause.by(), pause.rule()))
                .toList();
    }

    private CaseClock with(
            Instant due,
            Optional<Instant> breached,
            Optional<Instant> stopped,
            Optional<Instant> dormant,
            List<Pause> rests,
            List<Warning> steps,
            boolean mayMove) {
        return new CaseClock(
                id, subject, title, startedAt, amount, unit, due, breached, stopped, target, why, dormant, rests, steps,
                official, mayMove, urgent, basis);
    }
}
