package org.redress.console.admin;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.calendar.Shift;

/** Shifts as people type them: {@code 09:00-12:00, 13:00-18:00}. The end of a day is {@code 24:00}. */
final class ShiftText {

    private static final String MIDNIGHT = "24:00";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm");

    private ShiftText() {}

    static String of(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> time(shift.opens()) + "–" + time(shift.closes()))
                .collect(Collectors.joining(", "));
    }

    static String time(LocalTime time) {
        return time.equals(LocalTime.MAX) ? MIDNIGHT : SHOWN.format(time);
    }

    /** No shifts for blank text; empty for what cannot be read. */
    static Optional<List<Shift>> parse(String typed) {
        List<Shift> shifts = new ArrayList<>();
        for (String one : plain(typed).split(",")) {
            if (one.isEmpty()) {
                continue;
            }
            String[] ends = one.split("-");
            Optional<LocalTime> opens = ends.length == 2 ? parseTime(ends[0]) : Optional.empty();
            Optional<LocalTime> closes = ends.length == 2 ? parseTime(ends[1]) : Optional.empty();
            if (opens.isEmpty() || closes.isEmpty() || !opens.get().isBefore(closes.get())) {
                return Optional.empty();
            }
            shifts.add(new Shift(opens.get(), closes.get()));
        }
        return Optional.of(shifts);
    }

    static Optional<LocalTime> parseTime(String typed) {
        try {
            return Optional.of(typed.equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(typed, TYPED));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Chinese input methods write other commas, colons and dashes. */
    private static String plain(String typed) {
        return typed.strip()
                .replaceAll("\\s*[-–—~～至]\\s*", "-")
                .replace('：', ':')
                .replaceAll("[,，、;；\\s]+", ",");
    }
}
