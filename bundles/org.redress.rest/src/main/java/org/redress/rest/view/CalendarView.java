package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.CalendarOrigins;
import org.redress.api.calendar.WorkingTime;

/** Working time of a unit: what it decided itself, and what holds. */
@Schema(name = "Calendar")
public record CalendarView(
        String unit,

        @Schema(description = "none when everything comes from above")
        DecidedView decided,

        EffectiveView effective) {

    /** Special days shown ahead. */
    private static final int DAYS_AHEAD = 366;

    /** What the unit decided. */
    @Schema(name = "WorkingTime")
    public record DecidedView(
            @Schema(description = "none when inherited") WeekView week,
            Boolean observesHolidays,
            @Schema(description = "by date") Map<String, SpecialDayView> days,
            QuietView quiet,
            Integer attentionDays) {

        static DecidedView of(WorkingTime time) {
            Map<String, SpecialDayView> days = new TreeMap<>();
            time.days()
                    .forEach((date, day) -> days.put(
                            date.toString(), new SpecialDayView(ShiftView.all(day.shifts()), Words.of(day.title()))));
            return new DecidedView(
                    time.week().isEmpty() ? null : WeekView.of(time.week()),
                    time.observesHolidays().orElse(null),
                    days,
                    time.quiet().map(QuietView::of).orElse(null),
                    time.attentionDays().orElse(null));
        }
    }

    /** A day that the unit decided. */
    @Schema(name = "SpecialDay")
    public record SpecialDayView(
            @Schema(description = "none when closed") List<ShiftView> shifts, Map<String, String> title) {}

    /** What holds, each part with the unit that decided it; none where it is the setting of the node. */
    @Schema(name = "EffectiveCalendar")
    public record EffectiveView(
            @Schema(example = "Asia/Shanghai") String zone,
            WeekView week,
            String weekFrom,
            boolean observesHolidays,
            String observesHolidaysFrom,

            @Schema(description = "years whose public holidays are known")
            List<Integer> scheduledYears,

            @Schema(description = "days of the next twelve months that differ from the weekly pattern")
            List<DayView> specialDays,

            QuietView quiet,
            String quietFrom,
            int attentionDays,
            String attentionDaysFrom) {}

    public static CalendarView of(
            String unit,
            Optional<WorkingTime> decided,
            BranchCalendar calendar,
            CalendarOrigins origins,
            LocalDate today) {
        return new CalendarView(
                unit,
                decided.map(DecidedView::of).orElse(null),
                new EffectiveView(
                        calendar.house().zone().getId(),
                        WeekView.of(calendar.house().week()),
                        origins.week().orElse(null),
                        calendar.house().observesHolidays(),
                        origins.observesHolidays().orElse(null),
                        calendar.house().scheduledYears().stream().sorted().toList(),
                        calendar.house().days().keySet().stream()
                                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(DAYS_AHEAD)))
                                .sorted()
                                .map(day -> DayView.of(calendar.house(), day, origins))
                                .toList(),
                        QuietView.of(calendar.quiet()),
                        origins.quiet().orElse(null),
                        calendar.attentionDays(),
                        origins.attentionDays().orElse(null)));
    }
}
