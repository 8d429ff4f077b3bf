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
 * @param when starts only while this holds
 * @param amount how long, in units; ignored when {@code setting} names one
 * @param setting name of a whole-number setting that holds the amount
 * @param unit of the amount
 * @param stop events that end it
 * @param target true when passing it is worth a warning but no breach (P14)
 * @param why rule and source, for people
 */
public record ClockDecl(
        String id,
        String subject,
        Text title,
        List<String> types,
        List<Trigger> start,
        Optional<Condition> when,
        int amount,
        Optional<String> setting,
        Span unit,
        List<Trigger> stop,
        boolean target,
        Text why) {
    public ClockDecl {
        types = List.copyOf(types);
        start = List.copyOf(start);
        stop = List.copyOf(stop);
    }

    /** Units of time. Days and working days end at close of business of the last day, the first not counted. */
    public enum Span {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS
    }
}
