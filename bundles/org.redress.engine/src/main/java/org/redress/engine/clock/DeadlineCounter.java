package org.redress.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.text.Text;

/**
 * Counts deadlines on a calendar. Pure.
 *
 * <p>Minutes and hours are clock time. Working hours run only inside shifts. Days and working days: the first is not
 * counted, a last day that is free moves on, and the deadline ends at close of business (Civil Code art. 201, 203); no
 * day at all means close of business of the first, or of the next working day where that has passed. Pauses are
 * subtracted exactly from minutes and hours; a day at whose close of business the clock stands still does not count. A
 * pause that has not ended cannot be counted: callers count when it has. Years end on the day of the same date; nothing
 * pauses them.
 */
public final class DeadlineCounter {

    /** Longest rest on a calendar; with more of it a deadline would never come. */
    public static final int MOST_DAYS_OF_REST = 400;

    /** As in the language of packs; a setting may hold more. */
    private static final int MOST = 100_000;

    private final WorkingCalendar calendar;

    public DeadlineCounter(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Counts a deadline.
     *
     * @throws IllegalStateException when the calendar holds more days of rest in a row than any does
     */
    public Counted count(Instant start, int amount, Span unit, List<Interval> pauses) {
        return counting(start, amount, unit, pauses).counted();
    }

    public Instant due(Instant start, int amount, Span unit, List<Interval> pauses) {
        return count(start, amount, unit, pauses).due();
    }

    /** The counting day by day; the last entry holds the due time. */
    public List<TraceDay> trace(Instant start, int amount, Span unit, List<Interval> pauses) {
        return counting(start, amount, unit, pauses).days();
    }

    /** Close of business of a day that was agreed on; where it is free, of the next working day. */
    public Counted until(LocalDate day) {
        return count(day.atStartOfDay(calendar.zone()).toInstant(), 0, Span.DAYS, List.of());
    }

    private Counting counting(Instant start, int amount, Span unit, List<Interval> given) {
        Pauses pauses = new Pauses(given);
        int most = Math.max(0, Math.min(amount, MOST));
        return switch (unit) {
            case MINUTES -> clockTime(start, Duration.ofMinutes(most), pauses);
            case HOURS -> clockTime(start, Duration.ofHours(most), pauses);
            case WORKING_HOURS -> new ShiftCount(calendar, pauses).count(start, Duration.ofHours(most));
            case DAYS -> new DayCount(calendar, pauses, false).count(start, most);
            case WORKING_DAYS -> new DayCount(calendar, pauses, true).count(start, most);
            case YEARS -> years(start, most);
        };
    }

    /** The same date so many years later; nothing pauses what is counted in years. */
    private Counting years(Instant start, int years) {
        LocalDate last = LocalDate.ofInstant(start, calendar.zone()).plusYears(years);
        return new DayCount(calendar, new Pauses(List.of()), false)
                .count(last.atStartOfDay(calendar.zone()).toInstant(), 0);
    }

    private Counting clockTime(Instant start, Duration length, Pauses pauses) {
        List<TraceDay> days = new ArrayList<>();
        Instant due = start.plus(length);
        for (Interval pause : pauses.intervals()) {
            if (pause.to().isAfter(start) && pause.from().isBefore(due)) {
                Instant from = pause.from().isAfter(start) ? pause.from() : start;
                Duration still = Duration.between(from, pause.to());
                due = due.plus(still);
                days.add(day(from, 0, DayNotes.stoodStill(still)));
            }
        }
        days.add(new TraceDay(local(due), 0, DayNotes.CLOCK_TIME, Optional.of(due)));
        return new Counting(new Counted(due, false), days);
    }

    private TraceDay day(Instant moment, int counted, Text note) {
        return new TraceDay(local(moment), counted, note, Optional.empty());
    }

    private String local(Instant moment) {
        return LocalDate.ofInstant(moment, calendar.zone()).toString();
    }
}
