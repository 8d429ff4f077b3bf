package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.redress.api.calendar.Shift;

/** Shifts by day of the week; a free day has none. */
@Schema(name = "Week")
public record WeekView(
        List<ShiftView> monday,
        List<ShiftView> tuesday,
        List<ShiftView> wednesday,
        List<ShiftView> thursday,
        List<ShiftView> friday,
        List<ShiftView> saturday,
        List<ShiftView> sunday) {

    static WeekView of(Map<DayOfWeek, List<Shift>> week) {
        return new WeekView(
                on(week, DayOfWeek.MONDAY),
                on(week, DayOfWeek.TUESDAY),
                on(week, DayOfWeek.WEDNESDAY),
                on(week, DayOfWeek.THURSDAY),
                on(week, DayOfWeek.FRIDAY),
                on(week, DayOfWeek.SATURDAY),
                on(week, DayOfWeek.SUNDAY));
    }

    private static List<ShiftView> on(Map<DayOfWeek, List<Shift>> week, DayOfWeek day) {
        return ShiftView.all(week.getOrDefault(day, List.of()));
    }
}
