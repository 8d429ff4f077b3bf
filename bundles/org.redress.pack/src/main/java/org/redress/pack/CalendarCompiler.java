package org.redress.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.procedure.HolidayCalendar;
import org.redress.api.procedure.HolidayCalendar.SpecialDay;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles the public holidays and make-up workdays of a pack. */
final class CalendarCompiler {

    /** What a State writes for some decades; more would only be a burden to count on. */
    static final int MOST_ENTRIES = 400;

    /** Longer rests than this are slips of the pen, and deadlines would wait for years because of them. */
    static final int MOST_DAYS_OF_REST = 60;

    private final Errors errors;
    private final Dates dates;
    private final Map<Integer, Integer> years = new HashMap<>();
    private final TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Map<LocalDate, Mark> marks = new HashMap<>();

    CalendarCompiler(Errors errors) {
        this.errors = errors;
        this.dates = new Dates(errors);
    }

    Optional<HolidayCalendar> compile(MapNode calendar) {
        List<Node> holidays = Fields.items(calendar.get("holidays"));
        List<Node> workdays = Fields.items(calendar.get("workdays"));
        if (calendar.entries().isEmpty()) {
            return Optional.empty();
        }
        if (holidays.size() + workdays.size() > MOST_ENTRIES) {
            Text what = Text.of("日历的条目数", "the number of entries of the calendar is");
            errors.add(calendar.mark(), Fault.TOO_LARGE, Map.of("what", what, "limit", MOST_ENTRIES));
            return Optional.empty();
        }
        Fields.items(calendar.get("years")).forEach(this::year);
        holidays.forEach(holiday -> holiday(Fields.map(holiday)));
        workdays.forEach(workday -> workday(Fields.map(workday)));
        somebodyWorks();
        return Optional.of(new HolidayCalendar(years.keySet(), days));
    }

    private void year(Node node) {
        int year = Fields.whole(node).orElseThrow();
        Integer earlier = years.putIfAbsent(year, node.mark().line());
        if (earlier != null) {
            errors.add(node.mark(), Fault.REPEATED_ID, Map.of("name", year, "line", earlier));
        }
    }

    private void holiday(MapNode entry) {
        Optional<LocalDate> from = dates.day(entry.get("from"));
        Optional<LocalDate> to = entry.get("to") == null ? from : dates.day(entry.get("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        dates.inOrder(entry.get("from"), from.get(), to.get());
        SpecialDay day = new SpecialDay(false, Fields.text(entry.get("title")));
        if (from.get().plusDays(MOST_DAYS_OF_REST).isBefore(to.get())) {
            nobodyWorks(entry.mark(), from.get());
            return;
        }
        for (LocalDate date = from.get(); !date.isAfter(to.get()); date = date.plusDays(1)) {
            special(entry.mark(), date, day);
        }
    }

    private void workday(MapNode entry) {
        dates.day(entry.get("date"))
                .ifPresent(date -> special(entry.mark(), date, new SpecialDay(true, Fields.text(entry.get("title")))));
    }

    private void special(Mark mark, LocalDate date, SpecialDay day) {
        Mark earlier = marks.putIfAbsent(date, mark);
        if (earlier != null) {
            errors.add(mark, Fault.DAY_TWICE, Map.of("day", date, "file", earlier.file(), "line", earlier.line()));
        } else if (!years.containsKey(date.getYear())) {
            errors.add(mark, Fault.OUTSIDE_YEARS, Map.of("day", date));
        } else {
            days.put(date, day);
        }
    }

    /** Counted on a week of five days, as nobody knows here how the branches work. */
    private void somebodyWorks() {
        if (days.isEmpty()) {
            return;
        }
        int rest = 0;
        LocalDate first = days.firstKey().minusDays(2);
        for (LocalDate date = first; rest > 0 || !date.isAfter(days.lastKey()); date = date.plusDays(1)) {
            rest = works(date) ? 0 : rest + 1;
            if (rest == MOST_DAYS_OF_REST) {
                nobodyWorks(marks.get(days.floorKey(date)), date.minusDays(rest - 1L));
                return;
            }
        }
    }

    private boolean works(LocalDate date) {
        SpecialDay special = days.get(date);
        return special == null ? date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : special.works();
    }

    private void nobodyWorks(Mark mark, LocalDate from) {
        errors.add(mark, Fault.NO_WORKING_DAY, Map.of("limit", MOST_DAYS_OF_REST, "day", from));
    }
}
