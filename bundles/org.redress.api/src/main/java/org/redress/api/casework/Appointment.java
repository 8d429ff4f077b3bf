package org.redress.api.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.text.Text;

/**
 * A visit of the customer on the calendar of a colleague (P01: booked from the operations manager's calendar). Nobody has
 * two at one time, over all cases. Its deadline is the clock {@code visit/<no>}: the outcome is recorded by close of
 * business of the day.
 *
 * @param with username
 * @param to not included
 * @param text what became of it, or why it was cancelled
 * @param hindered why the colleague will not be there after all; the visit has to be moved
 * @param decidedAt when the outcome was recorded or the visit cancelled
 */
public record Appointment(
        int no,
        String with,
        Instant from,
        Instant to,
        Optional<String> place,
        Optional<String> purpose,
        Instant at,
        String by,
        State state,
        Optional<Text> hindered,
        Optional<String> text,
        Optional<Instant> decidedAt,
        Optional<String> decidedBy) {

    /** Visits begin on a multiple of it and last one. */
    public static final Duration STEP = Duration.ofMinutes(5);

    /** What became of it. */
    public enum State {
        BOOKED,
        CAME,
        NOT_COME,
        CANCELLED;

        /** As in rules and the REST contract: {@code not-come}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean booked() {
        return state == State.BOOKED;
    }

    /** Id of its deadline. */
    public String clock() {
        return "visit/" + no;
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The beginnings of all steps that it takes. */
    public List<Instant> steps() {
        return Stream.iterate(from, step -> step.isBefore(to), step -> step.plus(STEP))
                .toList();
    }

    /** The same visit at another time, or with somebody else. */
    public Appointment moved(String other, Instant begins, Instant ends, Optional<String> where) {
        return as(other, begins, ends, where, state, Optional.empty(), text, decidedAt, decidedBy);
    }

    /** @param why why the colleague will not be there; empty when nothing is in the way any more */
    public Appointment hindered(Optional<Text> why) {
        return as(with, from, to, place, state, why, text, decidedAt, decidedBy);
    }

    public Appointment decided(State what, String words, Instant when, String who) {
        return as(with, from, to, place, what, hindered, Optional.of(words), Optional.of(when), Optional.of(who));
    }

    private Appointment as(
            String person,
            Instant begins,
            Instant ends,
            Optional<String> where,
            State what,
            Optional<Text> hindrance,
            Optional<String> words,
            Optional<Instant> when,
            Optional<String> who) {
        return new Appointment(no, person, begins, ends, where, purpose, at, by, what, hindrance, words, when, who);
    }
}
