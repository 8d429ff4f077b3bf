package org.redress.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.ClockDecl.WarnRule;

/** Finds the moment at which people are warned that a clock will be due. Pure. */
public final class WarningTimes {

    private final WorkingCalendar calendar;
    private final DeadlineCounter counter;

    public WarningTimes(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.counter = new DeadlineCounter(calendar);
    }

    /**
     * A share is taken of the amount, counted as the clock itself is: 80 per cent of five working days is the close of
     * the fourth. Where that gives no earlier day, and where no amount is known, it is a share of the time between.
     *
     * @param amount of the clock, 0 when its due time was given directly
     */
    public Instant at(WarnRule rule, Instant start, Instant due, int amount, Span unit, List<Interval> pauses) {
        if (rule.before() > 0) {
            return before(rule, due);
        }
        Instant share = start.plus(
                Duration.between(start, due).multipliedBy(rule.percent()).dividedBy(100));
        if (amount == 0) {
            return share;
        }
        Instant counted =
                switch (unit) {
                    case MINUTES -> counter.due(start, part(amount, rule), Span.MINUTES, pauses);
                    case HOURS -> counter.due(start, part(amount * 60, rule), Span.MINUTES, pauses);
                    case WORKING_HOURS, DAYS, WORKING_DAYS -> counter.due(start, part(amount, rule), unit, pauses);
                    case YEARS -> share;
                };
        return counted.isBefore(due) ? counted : share;
    }

    private static int part(int amount, WarnRule rule) {
        return (int) ((amount * (long) rule.percent() + 99) / 100);
    }

    private Instant before(WarnRule rule, Instant due) {
        return switch (rule.unit()) {
            case MINUTES -> due.minus(Duration.ofMinutes(rule.before()));
            case HOURS, WORKING_HOURS -> due.minus(Duration.ofHours(rule.before()));
            case DAYS -> due.atZone(calendar.zone()).minusDays(rule.before()).toInstant();
            case WORKING_DAYS -> workingDaysBefore(rule.before(), due);
            case YEARS -> due.atZone(calendar.zone()).minusYears(rule.before()).toInstant();
        };
    }

    private Instant workingDaysBefore(int days, Instant due) {
        BusinessDay day = BusinessDay.of(calendar, due);
        Rest rest = new Rest();
        int left = days;
        while (left > 0) {
            day = new BusinessDay(calendar, day.date().minusDays(1));
            rest.pass(day);
            left -= day.works() ? 1 : 0;
        }
        return day.close();
    }
}
