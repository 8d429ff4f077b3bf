package org.redress.engine.proof;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.Shift;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.HolidayCalendar.SpecialDay;
import org.redress.api.text.Text;
import org.redress.engine.calendar.CalendarResolver;

/** Moments at which counting deadlines is most likely to go wrong. */
enum CalendarEdge {
    /** A Thursday morning like others. */
    ORDINARY(LocalDateTime.of(2026, 11, 19, 10, 0)),
    /** The last minute of a day. */
    BEFORE_CLOSING(LocalDateTime.of(2026, 11, 19, 17, 59)),
    /** The last working day before a week off. */
    BEFORE_HOLIDAYS(LocalDateTime.of(2026, 9, 30, 17, 0)),
    /** A year whose holidays nobody has published yet. */
    UNKNOWN_YEAR(LocalDateTime.of(2035, 12, 31, 10, 0));

    /** Any moment, where none matters. */
    static final Instant START = ORDINARY.start();

    private static final Shift HOURS = new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private static final Map<DayOfWeek, List<Shift>> WEEK = Map.of(
            DayOfWeek.MONDAY, List.of(HOURS),
            DayOfWeek.TUESDAY, List.of(HOURS),
            DayOfWeek.WEDNESDAY, List.of(HOURS),
            DayOfWeek.THURSDAY, List.of(HOURS),
            DayOfWeek.FRIDAY, List.of(HOURS));
    private static final LocalDate FIRST_FREE = LocalDate.of(2026, 10, 1);
    private static final int FREE_DAYS = 8;

    private final LocalDateTime local;

    CalendarEdge(LocalDateTime local) {
        this.local = local;
    }

    Instant start() {
        return local.atZone(Scene.ZONE).toInstant();
    }

    /** An office week with a week off, and with the holidays that the packs bring. */
    static BranchCalendar with(List<HolidayCalendar> ofPacks) {
        Map<LocalDate, SpecialDay> free = new HashMap<>();
        for (int day = 0; day < FREE_DAYS; day++) {
            free.put(FIRST_FREE.plusDays(day), new SpecialDay(false, Text.of("假日", "holiday")));
        }
        HolidayCalendar weekOff = new HolidayCalendar(Set.of(FIRST_FREE.getYear()), free);
        List<HolidayCalendar> holidays = new ArrayList<>(ofPacks);
        holidays.add(weekOff);
        return new CalendarResolver(WEEK).resolve(Scene.ZONE, List.of(), holidays);
    }
}
