package org.redress.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * Working days and hours by a weekly pattern. Knows no holidays: a deadline that depends on them counts them as the
 * pattern says.
 *
 * @param closes end of business, when a day's deadline falls due (Civil Code art. 203)
 */
public record WorkingWeek(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

    public WorkingWeek {
        days = Set.copyOf(days);
        if (days.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("a working week has a working day, and opens before it closes");
        }
    }

    public boolean worksOn(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }
}
