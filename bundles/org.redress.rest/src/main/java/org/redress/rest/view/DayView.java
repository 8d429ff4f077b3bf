package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.redress.api.calendar.CalendarOrigins;
import org.redress.api.calendar.WorkingCalendar;

/** A day of a calendar. */
@Schema(name = "CalendarDay")
public record DayView(
        @Schema(example = "2026-10-01", format = "date") String date,

        boolean works,
        List<ShiftView> shifts,

        @Schema(description = "why the day differs from the weekly pattern")
        Map<String, String> title,

        @Schema(description = "unit that decided the day; none for holidays of a pack and days of the weekly pattern")
        String from,

        @Schema(description = "holidays of the year are not known yet")
        boolean provisional) {

    public static DayView of(WorkingCalendar calendar, LocalDate date, CalendarOrigins origins) {
        return new DayView(
                date.toString(),
                calendar.worksOn(date),
                ShiftView.all(calendar.shifts(date)),
                Words.of(calendar.title(date)),
                origins.day(date).orElse(null),
                calendar.provisional(date));
    }
}
