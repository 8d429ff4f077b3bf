package org.redress.engine.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.casework.CaseDesk.TraceDay;
import org.redress.api.text.Text;

/** Counts whole days: all of them, or working days only. */
final class DayCount {

    private final WorkingCalendar calendar;
    private final Pauses pauses;
    private final boolean workingDaysOnly;
    private final List<TraceDay> days = new ArrayList<>();

    DayCount(WorkingCalendar calendar, Pauses pauses, boolean workingDaysOnly) {
        this.calendar = calendar;
        this.pauses = pauses;
        this.workingDaysOnly = workingDaysOnly;
    }

    Counting count(Instant start, int amount) {
        BusinessDay day = BusinessDay.of(calendar, start);
        if (amount == 0 && day.works() && !day.close().isBefore(start) && !pauses.at(day.close())) {
            return due(day, 0, day.provisional());
        }
        note(day, 0, DayNotes.FIRST);
        int counted = 0;
        boolean provisional = false;
        Rest rest = new Rest();
        while (true) {
            day = day.next();
            rest.pass(day);
            provisional |= day.provisional();
            boolean paused = pauses.at(day.close());
            boolean counts = counted < amount && !paused && (day.works() || !workingDaysOnly);
            counted += counts ? 1 : 0;
            if (counted == amount && day.works() && !paused) {
                return due(day, counts ? counted : 0, provisional);
            }
            note(day, counts ? counted : 0, why(day, paused, counts, counted == amount));
        }
    }

    private static Text why(BusinessDay day, boolean paused, boolean counts, boolean enough) {
        if (paused && day.works()) {
            return DayNotes.PAUSED;
        }
        if (enough) {
            return DayNotes.MOVED;
        }
        return counts ? DayNotes.COUNTED : paused ? DayNotes.PAUSED : DayNotes.NOT_COUNTED;
    }

    private Counting due(BusinessDay day, int counted, boolean provisional) {
        days.add(
                new TraceDay(day.date().toString(), counted, DayNotes.of(day, DayNotes.DUE), Optional.of(day.close())));
        return new Counting(new Counted(day.close(), provisional), days);
    }

    private void note(BusinessDay day, int counted, Text why) {
        days.add(new TraceDay(day.date().toString(), counted, DayNotes.of(day, why), Optional.empty()));
    }
}
