package org.redress.console.admin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.calendar.CalendarOrigins;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.Shift;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.calendar.WorkingTime.DayOverride;
import org.redress.api.unit.Unit;
import org.redress.console.text.Times;
import org.redress.console.view.CalendarView;
import org.redress.console.view.Refusal;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Puts the page about a unit's working time together. */
final class CalendarViewer {

    /** As many as the service gives at most: then there may be more. */
    private static final int MOST_MOVES = 1_000;
    /** A page of more lines is no help; the number says how many there are. */
    private static final int SHOWN_MOVES = 100;
    /** Fields of the day to add. */
    private static final List<String> ADDED = List.of("date", "until", "shifts", "titleZh", "titleEn");

    private final Services services;
    private final Pages pages;
    private final CalendarFacts facts;
    private final MonthMaker months;

    CalendarViewer(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.facts = new CalendarFacts(pages);
        this.months = new MonthMaker(facts);
    }

    /** The page as it stands. */
    CalendarView stored(Visit visit, Unit unit, Optional<YearMonth> month) {
        return view(visit, unit, month, form(visit, unit), Optional.empty(), Optional.empty());
    }

    /** The page with what was typed. */
    CalendarView typed(
            Visit visit,
            Unit unit,
            CalendarForm typed,
            Optional<List<DeadlineMove>> preview,
            Optional<Refusal> refusal) {
        return view(visit, unit, Optional.empty(), form(visit, unit, typed, refusal.isPresent()), preview, refusal);
    }

    CalendarView.Moves moves(Visit visit, Unit unit, List<DeadlineMove> moves) {
        Times times = pages.times(visit);
        return new CalendarView.Moves(
                moves.size(),
                moves.size() >= MOST_MOVES,
                moves.stream()
                        .limit(SHOWN_MOVES)
                        .map(move -> new CalendarView.Move(
                                move.caseNumber(),
                                visit.words().of(move.title()),
                                times.moment(move.dueAt(), unit.zone()),
                                times.moment(move.wouldBeDueAt(), unit.zone())))
                        .toList());
    }

    private CalendarView view(
            Visit visit,
            Unit unit,
            Optional<YearMonth> month,
            CalendarView.Form form,
            Optional<List<DeadlineMove>> preview,
            Optional<Refusal> refusal) {
        BranchCalendar calendar = services.calendars().of(unit.id());
        CalendarOrigins origins =
                CalendarOrigins.of(services.calendars(), services.units().path(unit.id()));
        LocalDate today = today(unit.zone());
        return new CalendarView(
                unit.id(),
                visit.words().of(unit.name()),
                months.month(
                        visit,
                        "/admin/units/" + unit.id() + "/calendar",
                        month.orElse(YearMonth.from(today)),
                        today,
                        calendar.house(),
                        origins,
                        pages.times(visit)),
                facts.of(visit, calendar, origins),
                form,
                preview.map(moves -> moves(visit, unit, moves)),
                refusal);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(services.clock().now(), zone);
    }

    private WorkingTime decided(Unit unit) {
        return services.calendars().decided(unit.id()).orElse(WorkingTime.INHERITED);
    }

    private CalendarView.Form form(Visit visit, Unit unit) {
        WorkingTime time = decided(unit);
        boolean own = !time.week().isEmpty();
        Map<DayOfWeek, List<Shift>> week =
                own ? time.week() : services.calendars().of(unit.id()).house().week();
        return new CalendarView.Form(
                own,
                week(visit, day -> ShiftText.of(week.getOrDefault(day, List.of()))),
                time.observesHolidays().map(yes -> yes ? "yes" : "no").orElse("inherit"),
                time.quiet().map(quiet -> ShiftText.time(quiet.from())).orElse(""),
                time.quiet().map(quiet -> ShiftText.time(quiet.to())).orElse(""),
                time.attentionDays().map(String::valueOf).orElse(""),
                decidedDays(visit, unit, true, date -> false),
                decidedDays(visit, unit, false, date -> false),
                List.of(),
                Map.of(),
                "");
    }

    /**
     * @param again whether the day to add was not taken into the list
     */
    private CalendarView.Form form(Visit visit, Unit unit, CalendarForm form, boolean again) {
        Posted typed = visit.form();
        Map<LocalDate, DayOverride> pending = again ? PendingDays.read(typed.all("day")) : form.pending();
        Map<String, String> added = new LinkedHashMap<>();
        if (again) {
            ADDED.forEach(field -> added.put(field, typed.text(field)));
        }
        return new CalendarView.Form(
                typed.text("own").equals("yes"),
                week(visit, day -> typed.text(CalendarForm.id(day))),
                typed.text("observes"),
                typed.text("quietFrom"),
                typed.text("quietTo"),
                typed.text("attentionDays"),
                decidedDays(visit, unit, true, form::dropped),
                decidedDays(visit, unit, false, form::dropped),
                pending.entrySet().stream()
                        .map(day -> kept(
                                visit,
                                PendingDays.value(day.getKey(), day.getValue()),
                                day.getKey(),
                                day.getValue(),
                                true))
                        .toList(),
                added,
                typed.text("reason"));
    }

    private static List<CalendarView.WeekLine> week(Visit visit, Function<DayOfWeek, String> shifts) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new CalendarView.WeekLine(
                        CalendarForm.id(day), visit.words().get("time.weekday." + day.getValue()), shifts.apply(day)))
                .toList();
    }

    private List<CalendarView.Kept> decidedDays(Visit visit, Unit unit, boolean ahead, Predicate<LocalDate> ticked) {
        LocalDate today = today(unit.zone());
        return new TreeMap<>(decided(unit).days())
                .entrySet().stream()
                        .filter(day -> day.getKey().isBefore(today) != ahead)
                        .map(day -> kept(
                                visit,
                                day.getKey().toString(),
                                day.getKey(),
                                day.getValue(),
                                ticked.test(day.getKey())))
                        .toList();
    }

    private CalendarView.Kept kept(Visit visit, String value, LocalDate date, DayOverride day, boolean ticked) {
        return new CalendarView.Kept(
                value,
                pages.times(visit).date(date),
                visit.words().of(day.title()),
                day.shifts().isEmpty() ? visit.words().get("calendar.closed") : ShiftText.of(day.shifts()),
                ticked);
    }
}
