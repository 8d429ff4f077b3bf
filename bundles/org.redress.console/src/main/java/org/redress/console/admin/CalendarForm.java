package org.redress.console.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
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
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.text.Text;
import org.redress.console.text.Words;
import org.redress.console.web.Posted;

/** The decision that was typed, and what of it cannot be read. */
final class CalendarForm {

    /** A holiday of a whole month and a bit: longer ones are added in parts. */
    private static final int LONGEST_SPAN = 40;

    private final Posted typed;
    private final Words words;
    private final WorkingTime stored;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /**
     * @param stored what is decided now; its days stay but for those ticked to go
     */
    CalendarForm(Posted typed, Words words, WorkingTime stored) {
        this.typed = typed;
        this.words = words;
        this.stored = stored;
    }

    static String id(DayOfWeek day) {
        return "week-" + day.name().toLowerCase(Locale.ROOT);
    }

    /** The decision, the day to add included. */
    WorkingTime time() {
        Map<DayOfWeek, List<Shift>> week = typed.text("own").equals("yes") ? week() : Map.of();
        Optional<Boolean> observes =
                switch (typed.text("observes")) {
                    case "yes" -> Optional.of(true);
                    case "no" -> Optional.of(false);
                    default -> Optional.empty();
                };
        Map<LocalDate, DayOverride> days = new TreeMap<>(stored.days());
        typed.all("drop").stream()
                .flatMap(date -> PendingDays.date(date).stream())
                .forEach(days::remove);
        days.putAll(pending());
        return new WorkingTime(week, observes, days, quiet(), attention());
    }

    /** Days typed and not decided yet, the one just typed included. */
    Map<LocalDate, DayOverride> pending() {
        Map<LocalDate, DayOverride> days = PendingDays.read(typed.all("day"));
        days.putAll(added());
        return days;
    }

    boolean dropped(LocalDate date) {
        return typed.all("drop").contains(date.toString());
    }

    /** Words by id of the field, for what cannot be read. Complete after {@link #time}. */
    Map<String, String> errors() {
        return errors;
    }

    private Map<DayOfWeek, List<Shift>> week() {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, shifts(id(day)));
        }
        return week;
    }

    private List<Shift> shifts(String id) {
        return ShiftText.parse(typed.text(id)).orElseGet(() -> {
            errors.put(id, words.get("calendar.shifts.wrong"));
            return List.of();
        });
    }

    private Map<LocalDate, DayOverride> added() {
        Optional<LocalDate> first = typed.get("date").flatMap(PendingDays::date);
        if (first.isEmpty()) {
            if (typed.get("date").isPresent() || typed.get("titleZh").isPresent()) {
                errors.put("date", words.get("calendar.date.wrong"));
            }
            return Map.of();
        }
        LocalDate last = typed.get("until").flatMap(PendingDays::date).orElse(first.get());
        if (last.isBefore(first.get()) || ChronoUnit.DAYS.between(first.get(), last) >= LONGEST_SPAN) {
            errors.put("until", words.get("calendar.until.wrong", LONGEST_SPAN));
            return Map.of();
        }
        String zh = typed.text("titleZh");
        if (zh.isEmpty()) {
            errors.put("titleZh", words.get("calendar.title.missing"));
        }
        DayOverride day = new DayOverride(
                shifts("shifts"), Text.of(zh, typed.get("titleEn").orElse(zh)));
        Map<LocalDate, DayOverride> days = new TreeMap<>();
        first.get().datesUntil(last.plusDays(1)).forEach(date -> days.put(date, day));
        return days;
    }

    private Optional<QuietHours> quiet() {
        if (typed.get("quietFrom").isEmpty() && typed.get("quietTo").isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalTime> from = ShiftText.parseTime(typed.text("quietFrom"));
        Optional<LocalTime> to = ShiftText.parseTime(typed.text("quietTo"));
        if (from.isEmpty() || to.isEmpty()) {
            errors.put("quiet-to", words.get("calendar.quiet.wrong"));
            return Optional.empty();
        }
        return Optional.of(new QuietHours(from.get(), to.get()));
    }

    private Optional<Integer> attention() {
        try {
            return typed.get("attentionDays").map(Integer::valueOf);
        } catch (NumberFormatException unreadable) {
            errors.put("attentionDays", words.get("calendar.attention.wrong"));
            return Optional.empty();
        }
    }
}
