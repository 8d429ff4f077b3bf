package org.redress.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.engine.clock.DeadlineCounter;

/** Makes the calendar of a unit out of what was decided on the way up to the chain and of the holidays of packs. Pure. */
public final class CalendarResolver {

    private static final int ATTENTION_DAYS = 1;
    private static final List<Shift> OFFICE_HOURS = List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private static final Map<DayOfWeek, List<Shift>> OFFICIAL_WEEK = Map.of(
            DayOfWeek.MONDAY, OFFICE_HOURS,
            DayOfWeek.TUESDAY, OFFICE_HOURS,
            DayOfWeek.WEDNESDAY, OFFICE_HOURS,
            DayOfWeek.THURSDAY, OFFICE_HOURS,
            DayOfWeek.FRIDAY, OFFICE_HOURS);

    private final Map<DayOfWeek, List<Shift>> nodeWeek;

    /** On a node whose units work by this week where none of them decided otherwise. */
    public CalendarResolver(Map<DayOfWeek, List<Shift>> nodeWeek) {
        this.nodeWeek = Map.copyOf(nodeWeek);
    }

    /**
     * The calendar of a unit. What a nearer unit decided wins over what one above it decided, and both over holidays.
     *
     * @param decided decisions of the unit and of those above it, nearest first
     * @param packs holidays in the order of their packs; the first that speaks of a day is heard
     * @throws IllegalArgumentException when no deadline could be counted on it, because nobody ever works
     */
    public BranchCalendar resolve(ZoneId zone, List<WorkingTime> decided, List<HolidayCalendar> packs) {
        Map<DayOfWeek, List<Shift>> week = worked(decided.stream()
                .map(WorkingTime::week)
                .filter(own -> !own.isEmpty())
                .findFirst()
                .orElse(nodeWeek));
        boolean observes = nearest(decided, WorkingTime::observesHolidays).orElse(true);
        Map<LocalDate, WorkingCalendar.Day> days = observes ? holidays(week, packs) : new HashMap<>();
        for (int i = decided.size() - 1; i >= 0; i--) {
            decided.get(i)
                    .days()
                    .forEach((date, day) -> days.put(date, new WorkingCalendar.Day(day.shifts(), day.title())));
        }
        WorkingCalendar house = new WorkingCalendar(zone, week, days, observes ? years(packs) : Set.of(), observes);
        WorkingCalendar official =
                new WorkingCalendar(zone, OFFICIAL_WEEK, holidays(OFFICIAL_WEEK, packs), years(packs), true);
        refuseEndlessRest(house);
        return new BranchCalendar(
                house,
                official,
                nearest(decided, WorkingTime::quiet).orElse(QuietHours.DEFAULT),
                nearest(decided, WorkingTime::attentionDays).orElse(ATTENTION_DAYS));
    }

    private static <T> Optional<T> nearest(List<WorkingTime> decided, Function<WorkingTime, Optional<T>> part) {
        return decided.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    /** Working days only, so that a day written without shifts and one left out mean the same. */
    private static Map<DayOfWeek, List<Shift>> worked(Map<DayOfWeek, List<Shift>> week) {
        Map<DayOfWeek, List<Shift>> worked = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, shifts) -> {
            if (!shifts.isEmpty()) {
                worked.put(day, List.copyOf(shifts));
            }
        });
        if (worked.isEmpty()) {
            throw new IllegalArgumentException("a week without a working day: no deadline can be counted on it");
        }
        return worked;
    }

    private static Map<LocalDate, WorkingCalendar.Day> holidays(
            Map<DayOfWeek, List<Shift>> week, List<HolidayCalendar> packs) {
        Map<LocalDate, WorkingCalendar.Day> days = new HashMap<>();
        for (HolidayCalendar pack : packs) {
            pack.days().forEach((date, day) -> {
                List<Shift> shifts = day.works() ? madeUp(week, date) : List.of();
                days.putIfAbsent(date, new WorkingCalendar.Day(shifts, day.title()));
            });
        }
        return days;
    }

    /** Hours of a make-up workday: those of its day of the week, or of the first working day where that one is free. */
    private static List<Shift> madeUp(Map<DayOfWeek, List<Shift>> week, LocalDate date) {
        List<Shift> own = week.get(date.getDayOfWeek());
        return own != null ? own : new EnumMap<>(week).values().iterator().next();
    }

    private static Set<Integer> years(List<HolidayCalendar> packs) {
        Set<Integer> years = new HashSet<>();
        packs.forEach(pack -> years.addAll(pack.years()));
        return years;
    }

    private static void refuseEndlessRest(WorkingCalendar calendar) {
        List<LocalDate> special = new ArrayList<>(calendar.days().keySet());
        special.sort(LocalDate::compareTo);
        LocalDate seen = LocalDate.MIN;
        for (LocalDate date : special) {
            LocalDate day = date.isAfter(seen) ? date : seen;
            for (int rest = 0; !calendar.worksOn(day); day = day.plusDays(1)) {
                if (++rest > DeadlineCounter.MOST_DAYS_OF_REST) {
                    throw new IllegalArgumentException("nobody works for more than "
                            + DeadlineCounter.MOST_DAYS_OF_REST + " days from " + date
                            + ": no deadline can be counted on it");
                }
            }
            seen = day;
        }
    }
}
