package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A deadline that cases of a pack run.
 *
 * @param id with its pack
 * @param subject what it is about, for example {@code first-response}; of several clocks of a subject the earliest counts
 * @param types local ids; empty means all
 * @param start what starts it, the first time that one of these happens
 * @param when starts only if this holds at that moment
 * @param whilst counts only while this holds, looked at after every change; when it holds again the clock counts from its
 *     original start, as if it had never lain dormant
 * @param stop events that end it
 * @param warnings when people are told that it will be due
 * @param pause how it may be paused; without it never
 * @param target true when passing it is worth a warning but no breach (P14)
 * @param urgent what it tells people is delivered at night too
 * @param basis the law it comes from; out of force on the day of receipt it does not start
 * @param why rule and source, for people
 * @param each one clock for each thing that its starting event is about, by number: each seal has its own
 * @param custody looks after what is kept, and is no deadline for working the case: it goes on when the case is closed and
 *     archived
 * @param again runs anew whenever one of its starting events happens and it does not run (P08, P18): told about progress,
 *     the next telling is owed
 */
public record ClockDecl(
        String id,
        String subject,
        Text title,
        List<String> types,
        List<Trigger> start,
        Optional<Condition> when,
        Optional<Condition> whilst,
        Length length,
        List<Trigger> stop,
        List<WarnRule> warnings,
        Optional<PauseRule> pause,
        boolean target,
        boolean urgent,
        Optional<Basis> basis,
        Text why,
        boolean each,
        boolean custody,
        boolean again) {
    public ClockDecl {
        types = List.copyOf(types);
        start = List.copyOf(start);
        stop = List.copyOf(stop);
        warnings = List.copyOf(warnings);
    }

    /**
     * Units of time. Minutes and hours are clock time, working hours run inside shifts only. Days, working days and years
     * end at close of business of the last day, the first not counted.
     */
    public enum Span {
        MINUTES,
        HOURS,
        WORKING_HOURS,
        DAYS,
        WORKING_DAYS,
        YEARS
    }

    /**
     * How long a clock runs: an amount of units, or up to a date that the form holds.
     *
     * @param amount how long, in units; ignored when {@code setting} names one, 0 with {@code until}
     * @param setting name of a whole-number setting that holds the amount
     * @param until date field of the form: due at close of business of that day (P15), counted again when it changes;
     *     while it is empty the clock does not start
     * @param official counted by what the law calls working days and not by the days of the house
     */
    public record Length(int amount, Optional<String> setting, Span unit, Optional<String> until, boolean official) {}

    /**
     * A warning before a clock falls due.
     *
     * @param percent share of the time that has passed, 1–99; 0 when {@code before} says it
     * @param before so many units before it is due; 0 when {@code percent} says it
     */
    public record WarnRule(int percent, int before, Span unit) {}

    /**
     * How a clock may be paused. There is always a limit, at which it goes on by itself: a pause that nobody ends would be
     * a deadline that nobody keeps.
     *
     * @param manual whether people may pause it
     * @param when pauses while this holds
     * @param limit longest pause, in units; ignored when {@code setting} names one
     * @param setting name of a whole-number setting that holds the limit
     * @param why why it may rest, for people
     */
    public record PauseRule(
            boolean manual, Optional<Condition> when, int limit, Optional<String> setting, Span unit, Text why) {}
}
