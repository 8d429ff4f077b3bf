package org.redress.api.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * What one unit decided about its working time; what it left open comes from the unit above, at last from the node.
 *
 * @param week shifts by day of the week, in order and apart from each other; empty means inherited, a missing day is
 *     free
 * @param observesHolidays false for a house that is open on public holidays and ignores make-up workdays
 * @param days days that differ at this unit; they win over weekly pattern and holidays
 * @param quiet when nobody is told what can wait
 * @param attentionDays working days after which an owner looks at a case that no other clock watches, 1–30
 */
public record WorkingTime(
        Map<DayOfWeek, List<Shift>> week,
        Optional<Boolean> observesHolidays,
        Map<LocalDate, DayOverride> days,
        Optional<QuietHours> quiet,
        Optional<Integer> attentionDays) {

    public static final WorkingTime INHERITED =
            new WorkingTime(Map.of(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    public WorkingTime {
        week = Map.copyOf(week);
        days = Map.copyOf(days);
    }

    /**
     * A day that differs.
     *
     * @param shifts empty when closed
     */
    public record DayOverride(List<Shift> shifts, Text title) {
        public DayOverride {
            shifts = List.copyOf(shifts);
        }
    }
}
