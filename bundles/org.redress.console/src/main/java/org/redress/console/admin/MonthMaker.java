package org.redress.console.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.calendar.CalendarOrigins;
import org.redress.api.calendar.WorkingCalendar;
import org.redress.console.text.Times;
import org.redress.console.text.Words;
import org.redress.console.view.CalendarView.Day;
import org.redress.console.view.CalendarView.Month;
import org.redress.console.view.CalendarView.Special;
import org.redress.console.web.Visit;

/** A month of a calendar, day by day, from Monday. */
final class MonthMaker {

    private static final Day NOWHERE = new Day("", "", "", "", false);

    private final CalendarFacts facts;

    MonthMaker(CalendarFacts facts) {
        this.facts = facts;
    }

    Month month(
            Visit visit,
            String href,
            YearMonth month,
            LocalDate today,
            WorkingCalendar calendar,
            CalendarOrigins origins,
            Times times) {
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> YearMonth.from(date).equals(month)
                            ? day(visit.words(), date, today, calendar, origins)
                            : NOWHERE)
                    .toList());
        }
        return new Month(
                times.month(month),
                href + "?month=" + month.minusMonths(1),
                href + "?month=" + month.plusMonths(1),
                Stream.of(DayOfWeek.values())
                        .map(day -> visit.words().get("time.wd." + day.getValue()))
                        .toList(),
                weeks,
                specials(visit, month, calendar, origins, times),
                calendar.provisional(month.atDay(1)));
    }

    /** Days that follow each other and differ in nothing but their date stand in one line. */
    private List<Special> specials(
            Visit visit, YearMonth month, WorkingCalendar calendar, CalendarOrigins origins, Times times) {
        List<Special> lines = new ArrayList<>();
        LocalDate end = month.plusMonths(1).atDay(1);
        LocalDate first = month.atDay(1);
        while (first.isBefore(end)) {
            LocalDate last = first;
            Special line = special(visit, first, "", calendar, origins);
            while (last.plusDays(1).isBefore(end)
                    && line.equals(special(visit, last.plusDays(1), "", calendar, origins))) {
                last = last.plusDays(1);
            }
            if (calendar.title(first).isPresent()) {
                String days = times.date(first) + (last.equals(first) ? "" : " – " + times.date(last));
                lines.add(special(visit, first, days, calendar, origins));
            }
            first = last.plusDays(1);
        }
        return lines;
    }

    private static Day day(
            Words words, LocalDate date, LocalDate today, WorkingCalendar calendar, CalendarOrigins origins) {
        String tone = tone(date, calendar, origins);
        return new Day(
                String.valueOf(date.getDayOfMonth()),
                tone,
                mark(words, date, calendar, tone),
                calendar.title(date).map(words::of).orElse(""),
                date.equals(today));
    }

    private Special special(
            Visit visit, LocalDate date, String days, WorkingCalendar calendar, CalendarOrigins origins) {
        String tone = tone(date, calendar, origins);
        Optional<String> decidedAt = origins.day(date);
        return new Special(
                days,
                tone,
                mark(visit.words(), date, calendar, tone),
                calendar.title(date).map(visit.words()::of).orElse(""),
                ShiftText.of(calendar.shifts(date)),
                decidedAt.isPresent()
                        ? facts.from(visit, decidedAt)
                        : visit.words().get("calendar.from.packs"));
    }

    private static String tone(LocalDate date, WorkingCalendar calendar, CalendarOrigins origins) {
        boolean works = calendar.worksOn(date);
        if (origins.day(date).isPresent()) {
            return works ? "rd-own" : "rd-shut";
        }
        if (calendar.title(date).isPresent()) {
            return works ? "rd-make" : "rd-hol";
        }
        return works ? "" : "rd-off";
    }

    /** Days of the ordinary week need no word: their column says it. */
    private static String mark(Words words, LocalDate date, WorkingCalendar calendar, String tone) {
        if (tone.isEmpty() || tone.equals("rd-off")) {
            return "";
        }
        return words.get(calendar.worksOn(date) ? "calendar.mark.works" : "calendar.mark.free");
    }
}
