package org.redress.console.view;

import java.util.List;

/**
 * A week of visits.
 *
 * @param range first and last day
 * @param mine whether only the reader's own are shown
 * @param others whether the reader may see those of others at all
 */
public record VisitsView(
        String range,
        String before,
        String after,
        String now,
        boolean mine,
        boolean others,
        String mineHref,
        String allHref,
        List<Day> days) {

    /** A day with its visits. */
    public record Day(String title, boolean today, List<Line> lines) {}

    /** A visit: no medical fact, only who and when. */
    public record Line(
            String time, Person with, String customer, String number, String href, String state, String tone) {}

    public boolean empty() {
        return days.stream().allMatch(day -> day.lines().isEmpty());
    }
}
