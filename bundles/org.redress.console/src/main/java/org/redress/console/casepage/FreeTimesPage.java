package org.redress.console.casepage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.VisitCalendar;
import org.redress.console.view.Shell.Link;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** When a colleague is free on a day: part of the form that books a visit. Choosing a time fills the form in. */
@Path("cases/{number}/free-times")
public final class FreeTimesPage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int USUAL = 30;
    /** What was typed so far and has to stay. */
    private static final List<String> KEPT = List.of("visit", "with", "minutes", "place", "purpose", "reason");

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final CaseViewer cases;

    public FreeTimesPage(Services services, Pages pages, Html html, CaseViewer cases) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.cases = cases;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @QueryParam("action") String action,
            @QueryParam("day") String day) {
        Visit visit = Visit.of(request);
        Opened opened = cases.open(visit, number);
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        Posted typed = query == null ? Posted.NOTHING : Posted.parse(query);
        Optional<String> with = typed.get("with").or(() -> now(opened, typed));
        LocalDate shown = date(day)
                .or(() -> typed.get("at").flatMap(FreeTimesPage::dayOf))
                .orElse(LocalDate.ofInstant(services.clock().now(), opened.zone()));
        String act = "move-visit".equals(action) ? "move-visit" : "schedule-visit";
        return html.page(
                "freetimes",
                Map.of(
                        "p", pages.part(visit),
                        "with", with.map(opened::name).orElse(""),
                        "date", opened.times().date(shown),
                        "before", href(opened, typed, act, shown.minusDays(1)),
                        "after", href(opened, typed, act, shown.plusDays(1)),
                        "times",
                                with.map(who -> times(visit, opened, typed, act, who, shown))
                                        .orElse(List.of())));
    }

    private List<Link> times(Visit visit, Opened opened, Posted typed, String act, String with, LocalDate day) {
        VisitCalendar visits = services.visits();
        int minutes = typed.get("minutes")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(USUAL);
        return Refused.unless(visits.free(visit.caller(), opened.file().number(), with, day, minutes), visit.words())
                .stream()
                .map(at -> link(opened, typed, act, at))
                .toList();
    }

    private static Link link(Opened opened, Posted typed, String act, Instant at) {
        LocalDateTime local = at.atZone(opened.zone()).toLocalDateTime();
        return new Link(address(opened.actHref(act), typed, "at", local.toString()), CLOCK.format(local));
    }

    private static String href(Opened opened, Posted typed, String act, LocalDate day) {
        return address(opened.href() + "/free-times", typed, "action", act) + "&day=" + day;
    }

    private static String address(String path, Posted typed, String name, String value) {
        StringBuilder address = new StringBuilder(path + "?" + name + "=" + encoded(value));
        KEPT.forEach(kept -> typed.get(kept)
                .ifPresent(words -> address.append('&').append(kept).append('=').append(encoded(words))));
        return address.toString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Whom the visit that is moved is with. */
    private static Optional<String> now(Opened opened, Posted typed) {
        return typed.get("visit").flatMap(no -> opened.file().dossier().outside().booked().stream()
                .filter(visit -> String.valueOf(visit.no()).equals(no))
                .map(Appointment::with)
                .findFirst());
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return day == null ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> dayOf(String moment) {
        return moment.length() < 10 ? Optional.empty() : date(moment.substring(0, 10));
    }
}
