package org.redress.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.text.Text;

/** One day of a calendar, in instants. */
record BusinessDay(WorkingCalendar calendar, LocalDate date) {

    /** The last moment of a day that deadlines can tell from the next: databases keep milliseconds. */
    private static final Duration LAST_MOMENT = Duration.ofMillis(1);

    static BusinessDay of(WorkingCalendar calendar, Instant moment) {
        return new BusinessDay(calendar, LocalDate.ofInstant(moment, calendar.zone()));
    }

    BusinessDay next() {
        return new BusinessDay(calendar, date.plusDays(1));
    }

    boolean works() {
        return calendar.worksOn(date);
    }

    boolean provisional() {
        return calendar.provisional(date);
    }

    Optional<Text> title() {
        return calendar.title(date);
    }

    List<Interval> shifts() {
        return calendar.shifts(date).stream()
                .map(shift -> new Interval(at(shift.opens()), at(shift.closes())))
                .toList();
    }

    /** Close of business; of a free day its end. */
    Instant close() {
        List<Shift> shifts = calendar.shifts(date);
        LocalTime closes =
                shifts.isEmpty() ? LocalTime.MAX : shifts.get(shifts.size() - 1).closes();
        return closes.equals(LocalTime.MAX) ? midnight().minus(LAST_MOMENT) : at(closes);
    }

    private Instant at(LocalTime time) {
        if (time.equals(LocalTime.MAX)) {
            return midnight();
        }
        ZoneId zone = calendar.zone();
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        // An hour that the clocks jump over has no length: what begins or ends within it does so at the jump.
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private Instant midnight() {
        return date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }
}
