package org.redress.console.admin;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.CalendarOrigins;
import org.redress.api.calendar.Shift;
import org.redress.console.text.Words;
import org.redress.console.view.CalendarView.Fact;
import org.redress.console.web.Pages;
import org.redress.console.web.Visit;

/** What holds at a unit in words, each part with where it comes from. */
final class CalendarFacts {

    private final Pages pages;

    CalendarFacts(Pages pages) {
        this.pages = pages;
    }

    List<Fact> of(Visit visit, BranchCalendar calendar, CalendarOrigins origins) {
        Words words = visit.words();
        List<Integer> years =
                calendar.house().scheduledYears().stream().sorted().toList();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.get("calendar.week"), week(words, calendar.house().week()), from(visit, origins.week())));
        facts.add(new Fact(
                words.get("calendar.observes"),
                words.get(calendar.house().observesHolidays() ? "calendar.observes.yes" : "calendar.observes.no"),
                from(visit, origins.observesHolidays())));
        if (calendar.house().observesHolidays()) {
            facts.add(new Fact(
                    words.get("calendar.years"),
                    years.isEmpty()
                            ? words.get("calendar.years.none")
                            : String.join(
                                    words.get("list.comma"),
                                    years.stream().map(String::valueOf).toList()),
                    words.get("calendar.from.packs")));
        }
        facts.add(new Fact(
                words.get("calendar.quiet"),
                ShiftText.time(calendar.quiet().from()) + "–"
                        + ShiftText.time(calendar.quiet().to()),
                from(visit, origins.quiet())));
        facts.add(new Fact(
                words.get("calendar.attention"),
                words.get("calendar.attention.days", calendar.attentionDays()),
                from(visit, origins.attentionDays())));
        return facts;
    }

    String from(Visit visit, Optional<String> unit) {
        return unit.map(id -> visit.words().get("calendar.from", pages.unitName(visit, id)))
                .orElse(visit.words().get("calendar.from.node"));
    }

    /** Days with the same hours stand together where they follow each other. */
    private static String week(Words words, Map<DayOfWeek, List<Shift>> week) {
        List<String> parts = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int i = 0; i < days.length; i++) {
            List<Shift> shifts = week.getOrDefault(days[i], List.of());
            if (shifts.isEmpty()) {
                continue;
            }
            int last = i;
            while (last + 1 < days.length && shifts.equals(week.getOrDefault(days[last + 1], List.of()))) {
                last++;
            }
            String from = words.get("time.weekday." + days[i].getValue());
            String to = words.get("time.weekday." + days[last].getValue());
            parts.add((last == i ? from : from + "–" + to) + " " + ShiftText.of(shifts));
            i = last;
        }
        return String.join("; ", parts);
    }
}
