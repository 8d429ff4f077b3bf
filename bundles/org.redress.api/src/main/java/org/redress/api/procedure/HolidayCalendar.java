package org.redress.api.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.redress.api.text.Text;

/**
 * Public holidays and make-up workdays that a pack brings. Live: deadlines are counted by the version active at the
 * branch now, not by the one of the day of receipt.
 *
 * @param years years that it describes completely; elsewhere the weekly pattern counts, and deadlines say so
 * @param days days that differ from the weekly pattern
 */
public record HolidayCalendar(Set<Integer> years, Map<LocalDate, SpecialDay> days) {
    public HolidayCalendar {
        years = Set.copyOf(years);
        days = Map.copyOf(days);
    }

    /**
     * A day that differs.
     *
     * @param works true for a make-up workday, false for a holiday
     */
    public record SpecialDay(boolean works, Text title) {}
}
