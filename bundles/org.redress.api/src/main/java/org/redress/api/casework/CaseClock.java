package org.redress.api.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;

/**
 * A deadline of a case. A clock that has passed stays running until what it waits for happens: being late does not end
 * a duty.
 *
 * @param id unique in the case: {@code core/attention}, {@code promise/2}, {@code clinic-chain/first-response}; what runs
 *     again after a reopening, or with another track outside, is another clock, {@code clinic-chain/first-response/2}
 * @param subject what it is about; of several for one duty the earliest counts ({@link #sameDuty})
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
 * @param stoppedByClosing nothing but the end of the case stopped it
 * @param custody looks after what is kept, or after how long an offer stands; goes on when the case has ended and is never
 *     its next deadline
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
        Optional<Basis> basis,
        boolean stoppedByClosing,
        boolean custody) {

    /** The core's own clock: nothing else runs, so somebody has to look (architecture rule 4). */
    public static final String ATTENTION = "core/attention";

    /** What clocks begin with that no pack declares. */
    private static final Set<String> CORE = Set.of("core", "promise", "joint", "measure", "visit", Offer.CLOCKS);

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
                Optional.empty(),
                false,
                false);
    }

    /** A clock that tells when a time has come and is no deadline by which the case is worked; passing it is no breach. */
    public static CaseClock watching(
            String id, String subject, Text title, Instant startedAt, Instant dueAt, Text why) {
        return new CaseClock(
                id,
                subject,
                title,
                startedAt,
                0,
                Span.MINUTES,
                dueAt,
                Optional.empty(),
                Optional.empty(),
                true,
                why,
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                false,
                false,
                Optional.empty(),
                false,
                true);
    }

    /**
     * Id of the rule that a clock runs by, as the pack declares it.
     *
     * @param id of a clock, whichever run of it
     */
    public static String ruleOf(String id) {
        int pack = id.indexOf('/');
        int run = id.indexOf('/', pack + 1);
        return run < 0 ? id : id.substring(0, run);
    }

    /** Id of a clock of a rule that runs one for each thing. */
    public static String each(String rule, String thing) {
        return rule + "/" + thing;
    }

    /** Whether a clock is the core's own, and not declared by a pack. */
    public static boolean ofCore(String id) {
        return CORE.contains(id.substring(0, id.indexOf('/')));
    }

    /** Id of the rule that it runs by; that of every run of it. */
    public String rule() {
        return ruleOf(id);
    }

    /** What a clock does. */
    public enum State {
        RUNNING,
        PAUSED,
        DORMANT,
        /** Counts, but is no deadline for working the case. */
        CUSTODY,
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
        if (pause().isPresent()) {
            return State.PAUSED;
        }
        return custody ? State.CUSTODY : State.RUNNING;
    }

    /** Whether it counts now as a deadline of the case; a paused or dormant clock does not, nor does custody. */
    public boolean running() {
        return state() == State.RUNNING;
    }

    /**
     * Whether another one is about the same duty, for which rules may give several figures. Each promise, part, measure and
     * visit is a duty of its own, and so is each thing for which one rule runs a clock.
     */
    public boolean sameDuty(CaseClock other) {
        return subject.equals(other.subject())
                && (id.equals(other.id()) || !ofCore(id) && !ofCore(other.id()) && !rule().equals(other.rule()));
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
            case RUNNING, CUSTODY ->
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

    /** @param byClosing nothing but the end of the case stops it */
    public CaseClock stopped(Instant at, boolean byClosing) {
        return as(id, Optional.of(at), dormantSince, closed(at), warnings, byClosing);
    }

    /** The same duty as a clock of another id that runs; its warnings are the caller's to count. */
    public CaseClock again(String newId) {
        return as(newId, Optional.empty(), Optional.empty(), pauses, List.of(), false);
    }

    /** The same, counted from another start; the due time is the caller's to count. */
    public CaseClock since(Instant start) {
        return new CaseClock(
                id,
                subject,
                title,
                start,
                amount,
                unit,
                dueAt,
                breachedAt,
                stoppedAt,
                target,
                why,
                dormantSince,
                pauses,
                warnings,
                official,
                provisional,
                urgent,
                basis,
                stoppedByClosing,
                custody);
    }

    public CaseClock breached(Instant at) {
        return with(dueAt, Optional.of(at), dormantSince, pauses, warnings, provisional);
    }

    public CaseClock paused(Pause pause) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(pause);
        return with(dueAt, breachedAt, dormantSince, more, warnings, provisional);
    }

    /** The pause that is going on ends by itself at another time. */
    public CaseClock pausedUntil(Instant limit) {
        return with(
                dueAt,
                breachedAt,
                dormantSince,
                pauses.stream()
                        .map(pause -> pause.to().isPresent()
                                ? pause
                                : new Pause(pause.from(), limit, pause.to(), pause.reason(), pause.by(), pause.rule()))
                        .toList(),
                warnings,
                provisional);
    }

    /** The same clock with other rests; the due time is the caller's to count. */
    public CaseClock rested(List<Pause> rests) {
        return with(dueAt, breachedAt, dormantSince, rests, warnings, provisional);
    }

    /** Ends the pause that is going on; the due time is the caller's to count. */
    public CaseClock resumed(Instant at) {
        return with(dueAt, breachedAt, dormantSince, closed(at), warnings, provisional);
    }

    public CaseClock dormant(Optional<Instant> since) {
        return with(dueAt, breachedAt, since, pauses, warnings, provisional);
    }

    public CaseClock due(Instant due, boolean mayMove, List<Warning> steps) {
        return with(due, breachedAt, dormantSince, pauses, steps, mayMove);
    }

    public CaseClock warned(List<Warning> steps) {
        return with(dueAt, breachedAt, dormantSince, pauses, steps, provisional);
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
            Optional<Instant> dormant,
            List<Pause> rests,
            List<Warning> steps,
            boolean mayMove) {
        return new CaseClock(
                id,
                subject,
                title,
                startedAt,
                amount,
                unit,
                due,
                breached,
                stoppedAt,
                target,
                why,
                dormant,
                rests,
                steps,
                official,
                mayMove,
                urgent,
                basis,
                stoppedByClosing,
                custody);
    }

    private CaseClock as(
            String newId,
            Optional<Instant> stopped,
            Optional<Instant> dormant,
            List<Pause> rests,
            List<Warning> steps,
            boolean byClosing) {
        return new CaseClock(
                newId,
                subject,
                title,
                startedAt,
                amount,
                unit,
                dueAt,
                breachedAt,
                stopped,
                target,
                why,
                dormant,
                rests,
                steps,
                official,
                provisional,
                urgent,
                basis,
                byClosing,
                custody);
    }
}
