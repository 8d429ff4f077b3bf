package org.redress.console.admin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.text.Text;

/** Days that are typed but not decided yet, as values of a form: {@code date|shifts|zh|en}, one field for each day. */
final class PendingDays {

    private static final int PARTS = 4;

    private PendingDays() {}

    static String value(LocalDate date, DayOverride day) {
        return String.join(
                "|",
                date.toString(),
                ShiftText.of(day.shifts()),
                encoded(day.title().in("zh")),
                encoded(day.title().in("en")));
    }

    /** What was sent; values that no form of ours sends are left out. */
    static Map<LocalDate, DayOverride> read(List<String> values) {
        Map<LocalDate, DayOverride> days = new TreeMap<>();
        for (String value : values) {
            String[] parts = value.split("\\|", -1);
            Optional<LocalDate> date = date(parts[0]);
            Optional<List<Shift>> shifts = parts.length == PARTS ? ShiftText.parse(parts[1]) : Optional.empty();
            if (date.isPresent() && shifts.isPresent()) {
                days.put(
                        date.get(),
                        new DayOverride(shifts.get(), Text.of(decoded(parts[2]), decoded(parts[PARTS - 1]))));
            }
        }
        return days;
    }

    static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            return words;
        }
    }
}
