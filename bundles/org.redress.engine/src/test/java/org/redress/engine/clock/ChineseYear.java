package org.redress.engine.clock;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.engine.Packs;
import org.redress.engine.calendar.CalendarResolver;

/** The public holidays that the pack of the distribution brings, at a house with a lunch break. */
final class ChineseYear {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final HolidayCalendar HOLIDAYS =
            Packs.inTree("holidays-cn").procedure().holidays().orElseThrow();

    private ChineseYear() {}

    /** Working time of a unit with these decisions. */
    static DeadlineCounter counter(WorkingTime... decided) {
        return new DeadlineCounter(new CalendarResolver(week(shift("09:00", "12:00"), shift("13:00", "18:00")))
                .resolve(SHANGHAI, List.of(decided), List.of(HOLIDAYS))
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
}
