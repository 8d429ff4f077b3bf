package org.redress.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.HolidayCalendar.SpecialDay;
import org.redress.api.text.Text;
import org.redress.engine.calendar.CalendarResolver;

/** The schedule of 2026 (notice of the State Council of 2025-11-04) at a house with a lunch break. */
final class ChineseYear {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private ChineseYear() {}

    /** Working time of a unit with these decisions. */
    static DeadlineCounter counter(WorkingTime... decided) {
        return new DeadlineCounter(new CalendarResolver(week(shift("09:00", "12:00"), shift("13:00", "18:00")))
                .resolve(SHANGHAI, List.of(decided), List.of(holidays()))
                .house());
    }

    static Map<DayOfWeek, List<Shift>> week(Shift... shifts) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, List.of(shifts)));
        return week;
    }

    static Shift shift(String opens, String closes) {
        return new Shift(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    static HolidayCalendar holidays() {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        Text newYear = Text.of("元旦", "New Year's Day");
        holiday(days, "2026-01-01", "2026-01-03", newYear);
        madeUp(days, "2026-01-04", newYear);
        Text spring = Text.of("春节", "Spring Festival");
        holiday(days, "2026-02-15", "2026-02-23", spring);
        madeUp(days, "2026-02-14", spring);
        madeUp(days, "2026-02-28", spring);
        Text national = Text.of("国庆节", "National Day");
        madeUp(days, "2026-09-20", national);
        holiday(days, "2026-09-25", "2026-09-27", Text.of("中秋节", "Mid-Autumn Festival"));
        holiday(days, "2026-10-01", "2026-10-07", national);
        madeUp(days, "2026-10-10", national);
        return new HolidayCalendar(Set.of(2026), days);
    }

    private static void holiday(Map<LocalDate, SpecialDay> days, String from, String to, Text title) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(date -> days.put(date, new SpecialDay(false, title)));
    }

    private static void madeUp(Map<LocalDate, SpecialDay> days, String date, Text feast) {
        Text title = Text.of("{feast}调休上班", "Make-up workday for {feast}").with("feast", feast);
        days.put(LocalDate.parse(date), new SpecialDay(true, title));
    }
}
