package org.redress.engine.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.api.calendar.Shift;

/** Reads the week that a node's settings give to units that decided nothing. */
final class DefaultWeek {

    private static final String MIDNIGHT = "24:00";

    private DefaultWeek() {}

    /**
     * A wrong setting stops the node from becoming ready rather than counting deadlines by hours that nobody meant.
     *
     * @param days English names
     * @param shifts {@code 09:00-12:00,13:00-18:00}, in order and apart from each other, the same on each of the days
     */
    static Map<DayOfWeek, List<Shift>> of(String[] days, String shifts) {
        try {
            List<Shift> hours = new ArrayList<>();
            for (String shift : shifts.split(",", -1)) {
                String[] ends = shift.strip().split("-", 2);
                Shift next = new Shift(time(ends[0]), time(ends.length == 2 ? ends[1] : ""));
                if (!hours.isEmpty()
                        && next.opens().isBefore(hours.get(hours.size() - 1).closes())) {
                    throw new IllegalArgumentException("shifts overlap");
                }
                hours.add(next);
            }
            Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
            for (String day : days) {
                week.put(DayOfWeek.valueOf(day.strip().toUpperCase(Locale.ROOT)), List.copyOf(hours));
            }
            if (week.isEmpty()) {
                throw new IllegalArgumentException("no working day");
            }
            return week;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "RD-CLK-005 workingDays and shifts of org.redress.engine must be days of the week and hours such as"
                            + " 09:00-12:00,13:00-18:00, not " + String.join(", ", days) + " and '" + shifts + "'",
                    wrong);
        }
    }

    private static LocalTime time(String written) {
        String text = written.strip();
        return text.equals(MIDNIGHT) ? LocalTime.MAX : LocalTime.parse(text);
    }
}
