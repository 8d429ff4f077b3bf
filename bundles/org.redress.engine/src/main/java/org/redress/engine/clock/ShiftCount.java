package org.redress.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.calendar.Interval;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.text.Text;

/** Counts time inside shifts. */
final class ShiftCount {

    private final WorkingCalendar calendar;
    private final Pauses pauses;
    private final List<TraceDay> days = new ArrayList<>();

    ShiftCount(WorkingCalendar calendar, Pauses pauses) {
        this.calendar = calendar;
        this.pauses = pauses;
    }

    Counting count(Instant start, Duration length) {
        Duration left = length;
        int number = 0;
        boolean provisional = false;
        Rest rest = new Rest();
        for (BusinessDay day = BusinessDay.of(calendar, start); ; day = day.next()) {
            rest.pass(day);
            provisional |= day.provisional();
            Duration before = left;
            for (Interval piece : worked(day, start)) {
                Duration worked = Duration.between(piece.from(), piece.to());
                if (worked.compareTo(left) >= 0) {
                    Instant due = piece.from().plus(left);
                    note(day, number + 1, before, Optional.of(due));
                    return new Counting(new Counted(due, provisional), days);
                }
                left = left.minus(worked);
            }
            Duration counted = before.minus(left);
            number += counted.isZero() ? 0 : 1;
            note(day, counted.isZero() ? 0 : number, counted, Optional.empty());
        }
    }

    /** Working time of a day from the start on, without pauses. */
    private List<Interval> worked(BusinessDay day, Instant start) {
        List<Interval> pieces = new ArrayList<>();
        for (Interval shift : day.shifts()) {
            Instant from = shift.from().isAfter(start) ? shift.from() : start;
            pieces.addAll(pauses.cutOutOf(from, shift.to()));
        }
        return pieces;
    }

    private void note(BusinessDay day, int number, Duration counted, Optional<Instant> due) {
        Text note;
        if (due.isPresent()) {
            note = DayNotes.due(counted);
        } else if (number > 0) {
            note = DayNotes.counted(counted);
        } else {
            // On a working day nothing counts when it was over before the start, or paused all the time.
            note = day.works() ? DayNotes.NO_TIME : DayNotes.NOT_COUNTED;
        }
        days.add(new TraceDay(day.date().toString(), number, DayNotes.of(day, note), due));
    }
}
