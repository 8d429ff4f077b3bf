package org.redress.console.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Working time of a unit.
 *
 * @param facts what holds now, and where that comes from
 * @param preview what the typed decision would move; empty before it is asked for
 */
public record CalendarView(
        String unit,
        String unitName,
        Month month,
        List<Fact> facts,
        Form form,
        Optional<Moves> preview,
        Optional<Refusal> refusal) {

    /** A month, by weeks. */
    public record Month(
            String title,
            String before,
            String after,
            List<String> weekdays,
            List<List<Day>> weeks,
            List<Special> specials,
            boolean provisional) {}

    /**
     * A day; an empty number is a place before the first or after the last.
     *
     * @param tone rd-off free, rd-hol holiday, rd-make make-up workday, rd-shut closed by decision, rd-own open by decision
     * @param mark a short word for those who do not see the tone
     */
    public record Day(String number, String tone, String mark, String title, boolean today) {}

    /** A day that differs, in a line of its own. */
    public record Special(String day, String tone, String mark, String title, String hours, String from) {}

    /** A part of what holds. */
    public record Fact(String title, String value, String from) {}

    /**
     * The decision as typed.
     *
     * @param observes yes, no or inherit
     * @param ahead decided days from today on
     * @param past decided days gone by
     * @param pending days that are not decided yet
     * @param added the day to add, by name of its field; empty once it is among the pending ones
     */
    public record Form(
            boolean ownWeek,
            List<WeekLine> week,
            String observes,
            String quietFrom,
            String quietTo,
            String attention,
            List<Kept> ahead,
            List<Kept> past,
            List<Kept> pending,
            Map<String, String> added,
            String reason) {

        public String add(String field) {
            return added.getOrDefault(field, "");
        }
    }

    /** Shifts of a day of the week, as text. */
    public record WeekLine(String id, String title, String shifts) {}

    /** A day; the value is what the form sends back when it is ticked. */
    public record Kept(String value, String day, String title, String hours, boolean ticked) {}

    /**
     * Deadlines that would move.
     *
     * @param more whether there are more than are shown
     */
    public record Moves(int count, boolean more, List<Move> lines) {}

    /** A deadline that would move. */
    public record Move(String number, String title, String dueAt, String wouldBeDueAt) {}

    public String error(String id) {
        return refusal.map(Refusal::errors).orElse(Map.of()).getOrDefault(id, "");
    }

    public String href() {
        return "/admin/units/" + unit + "/calendar";
    }
}
