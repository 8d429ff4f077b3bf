package org.redress.console.visits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.VisitCalendar;
import org.redress.console.text.Times;
import org.redress.console.view.VisitsView;
import org.redress.console.view.VisitsView.Day;
import org.redress.console.view.VisitsView.Line;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** A week of visits: one's own, and for managers those of their branches. */
@Path("visits")
public final class VisitsPage {

    private static final int WEEK = 7;
    private static final String MINE = "mine";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Services services;
    private final Pages pages;
    private final Html html;

    public VisitsPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response week(
            @Context ContainerRequestContext request,
            @QueryParam("week") String week,
            @QueryParam("view") String view) {
        Visit visit = Visit.of(request);
        ZoneId zone = pages.zone(visit);
        LocalDate today = LocalDate.ofInstant(services.clock().now(), zone);
        LocalDate first = date(week).orElse(today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String me = visit.account().username();
        List<VisitCalendar.Line> all = services.visits()
                .list(visit.caller(), Optional.empty(), start(first, zone), start(first.plusDays(WEEK), zone));
        boolean mine = MINE.equals(view);
        List<VisitCalendar.Line> shown =
                mine ? all.stream().filter(line -> line.with().equals(me)).toList() : all;
        Times times = pages.times(visit);
        List<Day> days = first.datesUntil(first.plusDays(WEEK))
                .map(day -> new Day(
                        times.date(day),
                        day.equals(today),
                        shown.stream()
                                .filter(line -> LocalDate.ofInstant(line.from(), zone(line))
                                        .equals(day))
                                .map(line -> line(visit, line))
                                .toList()))
                .toList();
        return html.page(
                "visits",
                Map.of(
                        "p",
                        pages.page(visit, "visits", visit.words().get("nav.visits")),
                        "v",
                        new VisitsView(
                                times.date(first) + " – " + times.date(first.plusDays(WEEK - 1)),
                                href(first.minusDays(WEEK), mine),
                                href(first.plusDays(WEEK), mine),
                                href(today, mine),
                                mine,
                                mine
                                        || all.stream()
                                                .anyMatch(line -> !line.with().equals(me)),
                                href(first, true),
                                href(first, false),
                                days)));
    }

    private Line line(Visit visit, VisitCalendar.Line line) {
        ZoneId zone = zone(line);
        boolean due = line.state() == Appointment.State.BOOKED
                && !line.from().isAfter(services.clock().now());
        String state = due ? "due" : line.state().code();
        return new Line(
                CLOCK.format(line.from().atZone(zone)) + "–"
                        + CLOCK.format(line.to().atZone(zone)),
                pages.person(visit, line.with()),
                line.customer().orElse(visit.words().get("customer.unnamed")),
                line.number(),
                "/cases/" + line.number(),
                visit.words().get("visit." + state),
                tone(state));
    }

    private static String tone(String state) {
        return switch (state) {
            case "due", "not-come" -> "rd-badge-amber";
            case "came" -> "rd-badge-green";
            default -> "rd-badge-accent";
        };
    }

    private ZoneId zone(VisitCalendar.Line line) {
        return pages.zone(line.branch());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String href(LocalDate week, boolean mine) {
        return "/visits?week=" + week + (mine ? "&view=" + MINE : "");
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return day == null || day.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
