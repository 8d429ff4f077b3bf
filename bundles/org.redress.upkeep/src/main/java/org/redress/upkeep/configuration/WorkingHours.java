package org.redress.upkeep.configuration;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.calendar.QuietHours;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.text.Text;
import org.redress.store.port.CalendarStore.CalendarDecision;
import org.redress.upkeep.configuration.ConfigurationFile.Day;
import org.redress.upkeep.configuration.ConfigurationFile.Time;

/** Working time as a file writes it: {@code 09:00-18:00}, the end of a day as 24:00. Pure. */
final class WorkingHours {

    private static final String MIDNIGHT = "24:00";

    private WorkingHours() {}

    static Time written(CalendarDecision decision) {
        WorkingTime time = decision.time();
        Map<String, List<String>> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Optional.ofNullable(time.week().get(day))
                    .ifPresent(shifts -> week.put(day.name().toLowerCase(Locale.ROOT), written(shifts)));
        }
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        time.days()
                .forEach((date, day) ->
                        days.put(date, new Day(new TreeMap<>(day.title().byLanguage()), written(day.shifts()))));
        return new Time(
                decision.unit(),
                week,
                time.observesHolidays(),
                days,
                time.quiet().map(quiet -> written(quiet.from()) + "-" + written(quiet.to())),
                time.attentionDays(),
                decision.reason());
    }

    /** @throws IllegalArgumentException with the words that are no working time */
    static WorkingTime read(Time time) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        time.week()
                .forEach((day, shifts) -> week.put(
                        day(day), shifts.stream().map(WorkingHours::shift).toList()));
        Map<LocalDate, WorkingTime.DayOverride> days = new TreeMap<>();
        time.days()
                .forEach((date, day) -> days.put(
                        date,
                        new WorkingTime.DayOverride(
                                day.shifts().stream().map(WorkingHours::shift).toList(), title(date, day))));
        return new WorkingTime(
                week, time.observesHolidays(), days, time.quiet().map(WorkingHours::quiet), time.attentionDays());
    }

    private static Text title(LocalDate date, Day day) {
        if (day.title().isEmpty()) {
            throw new IllegalArgumentException(date.toString());
        }
        return new Text(day.title());
    }

    private static List<String> written(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> written(shift.opens()) + "-" + written(shift.closes()))
                .toList();
    }

    private static String written(LocalTime time) {
        return time.equals(LocalTime.MAX) ? MIDNIGHT : time.toString();
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Shift shift(String words) {
        LocalTime[] ends = ends(words);
        if (!ends[0].isBefore(ends[1])) {
            throw new IllegalArgumentException(words);
        }
        return new Shift(ends[0], ends[1]);
    }

    private static QuietHours quiet(String words) {
        LocalTime[] ends = ends(words);
        return new QuietHours(ends[0], ends[1]);
    }

    private static LocalTime[] ends(String words) {
        String[] ends = words.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(words);
        }
        return new LocalTime[] {time(ends[0]), time(ends[1])};
    }

    private static LocalTime time(String words) {
        try {
            return words.strip().equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(words.strip());
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(words, wrong);
        }
    }
}
