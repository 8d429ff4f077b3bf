package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shifts by day of the week; a day that is left out is free. */
@Schema(name = "NewWeek")
public record WeekBody(
        List<ShiftBody> monday,
        List<ShiftBody> tuesday,
        List<ShiftBody> wednesday,
        List<ShiftBody> thursday,
        List<ShiftBody> friday,
        List<ShiftBody> saturday,
        List<ShiftBody> sunday) {

    public Map<DayOfWeek, List<ShiftBody>> byDay() {
        Map<DayOfWeek, List<ShiftBody>> days = new EnumMap<>(DayOfWeek.class);
        days.put(DayOfWeek.MONDAY, monday);
        days.put(DayOfWeek.TUESDAY, tuesday);
        days.put(DayOfWeek.WEDNESDAY, wednesday);
        days.put(DayOfWeek.THURSDAY, thursday);
        days.put(DayOfWeek.FRIDAY, friday);
        days.put(DayOfWeek.SATURDAY, saturday);
        days.put(DayOfWeek.SUNDAY, sunday);
        return days;
    }
}
