package org.redress.api.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.text.Text;

/**
 * Which days and hours count, resolved. Immutable and pure: deadlines are counted on it.
 *
 * @param week shifts by day of the week; a missing day is free; at least one day works
 * @param days days that differ from it
 * @param scheduledYears years whose public holidays are known; empty where no holidays are observed
 * @param observesHolidays whether a year outside {@code scheduledYears} makes a deadline provisional
 */
public record WorkingCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<Shift>> week,
        Map<LocalDate, Day> days,
        Set<Integer> scheduledYears,
        boolean observesHolidays) {
    public WorkingCalendar {
        week = Map.copyOf(week);
        days = Map.copyOf(days);
        scheduledYears = Set.copyOf(scheduledYears);
    }

    /** A day that differs, with its reason; without shifts it is free. */
    public record Day(List<Shift> shifts, Text title) {
        public Day {
            shifts = List.copyOf(shifts);
        }
    }

    /** Working time on a day, in order; empty when it is free. */
    public List<Shift> shifts(LocalDate date) {
        Day special = days.get(date);
        return special == null ? week.getOrDefault(date.getDayOfWeek(), List.of()) : special.shifts();
    }

    public boolean worksOn(LocalDate date) {
        return !shifts(date).isEmpty();
    }

    /** Why a day differs from the weekly pattern. */
    public Optional<Text> title(LocalDate date) {
        return Optional.ofNullable(days.get(date)).map(Day::title);
    }

    /** Whether holidays of the day's year are not known yet, so that the weekly pattern stands in. */
    public boolean provisional(LocalDate date) {
        return observesHolidays && !scheduledYears.contains(date.getYear());
    }
}
