package org.redress.console.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.calendar.DeadlineMove;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Unit;
import org.redress.console.view.CalendarView;
import org.redress.console.view.Refusal;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Working time of a unit: look, change, see which deadlines would move, decide. */
@Path("admin/units/{unit}/calendar")
public final class CalendarPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final CalendarViewer viewer;

    public CalendarPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.viewer = new CalendarViewer(services, pages);
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @PathParam("unit") String id,
            @QueryParam("month") String month,
            @QueryParam("done") String done,
            @QueryParam("moved") String moved) {
        Visit visit = Admin.only(Visit.of(request));
        Optional<String> notice = Optional.empty();
        if (done != null) {
            notice = Optional.of(visit.words().get("calendar.saved"));
        } else if (moved != null && moved.matches("\\d{1,9}")) {
            notice = Optional.of(visit.words().get("calendar.moved", moved));
        }
        return page(visit, 200, notice, viewer.stored(visit, unit(id), month(month)));
    }

    /** Takes the day to add into the list, and shows what the decision would move. */
    @POST
    @Path("preview")
    public Response preview(@Context ContainerRequestContext request, @PathParam("unit") String id) {
        Visit visit = Admin.only(Visit.of(request));
        Unit unit = unit(id);
        CalendarForm form = form(visit, unit);
        WorkingTime time = form.time();
        if (!form.errors().isEmpty()) {
            return refused(visit, unit, form, Refusals.invalid(visit.words(), form.errors()));
        }
        Outcome<List<DeadlineMove>> outcome = services.calendars().preview(visit.caller(), id, time);
        return outcome instanceof Outcome.Done<List<DeadlineMove>> done
                ? page(
                        visit,
                        200,
                        Optional.empty(),
                        viewer.typed(visit, unit, form, Optional.of(done.value()), Optional.empty()))
                : refused(visit, unit, form, byField(Refusals.of(outcome, visit.words())));
    }

    @POST
    public Response decide(@Context ContainerRequestContext request, @PathParam("unit") String id) {
        Visit visit = Admin.only(Visit.of(request));
        Unit unit = unit(id);
        CalendarForm form = form(visit, unit);
        WorkingTime time = form.time();
        if (!form.errors().isEmpty()) {
            return refused(visit, unit, form, Refusals.invalid(visit.words(), form.errors()));
        }
        Outcome<WorkingTime> outcome = services.calendars()
                .decide(visit.caller(), id, time, visit.form().text("reason"));
        return outcome instanceof Outcome.Done<WorkingTime>
                ? Response.seeOther(URI.create(href(unit) + "?done=1")).build()
                : refused(visit, unit, form, byField(Refusals.of(outcome, visit.words())));
    }

    /** Deadlines waiting to be moved: a part of the page where there is a script, else a page of its own. */
    @GET
    @Path("moves")
    public Response moves(@Context ContainerRequestContext request, @PathParam("unit") String id) {
        Visit visit = Admin.only(Visit.of(request));
        return moves(visit, unit(id), 200, Optional.empty());
    }

    @POST
    @Path("moves")
    public Response apply(@Context ContainerRequestContext request, @PathParam("unit") String id) {
        Visit visit = Admin.only(Visit.of(request));
        Unit unit = unit(id);
        Outcome<Integer> outcome =
                services.calendars().applyMoves(visit.caller(), id, visit.form().text("reason"));
        if (outcome instanceof Outcome.Done<Integer> done) {
            return Response.seeOther(URI.create(href(unit) + "?moved=" + done.value()))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return moves(visit, unit, refusal.status(), Optional.of(refusal));
    }

    private Response moves(Visit visit, Unit unit, int status, Optional<Refusal> refusal) {
        Outcome<List<DeadlineMove>> found = services.calendars().moves(visit.caller(), unit.id());
        if (!(found instanceof Outcome.Done<List<DeadlineMove>> done)) {
            throw new NotFoundException();
        }
        return html.page(
                status,
                visit.htmx() ? "calendarmoves" : "calendarmovespage",
                Map.of(
                        "p",
                        visit.htmx()
                                ? pages.part(visit)
                                : pages.page(visit, "units", visit.words().get("calendar.name")),
                        "unit",
                        unit.id(),
                        "unitName",
                        visit.words().of(unit.name()),
                        "m",
                        viewer.moves(visit, unit, done.value()),
                        "refusal",
                        refusal));
    }

    private Response refused(Visit visit, Unit unit, CalendarForm form, Refusal refusal) {
        return page(
                visit,
                refusal.status(),
                Optional.empty(),
                viewer.typed(visit, unit, form, Optional.empty(), Optional.of(refusal)));
    }

    private Response page(Visit visit, int status, Optional<String> notice, CalendarView view) {
        return html.page(
                status,
                "calendar",
                Map.of("p", pages.page(visit, "units", visit.words().get("calendar.name"), notice), "v", view));
    }

    private CalendarForm form(Visit visit, Unit unit) {
        return new CalendarForm(
                visit.form(),
                visit.words(),
                services.calendars().decided(unit.id()).orElse(WorkingTime.INHERITED));
    }

    private Unit unit(String id) {
        return services.units().find(id).orElseThrow(NotFoundException::new);
    }

    private static String href(Unit unit) {
        return "/admin/units/" + unit.id() + "/calendar";
    }

    private static Optional<YearMonth> month(String written) {
        try {
            return Optional.ofNullable(written)
                    .map(YearMonth::parse)
                    .filter(month -> month.getYear() >= 2000 && month.getYear() <= 2100);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A fault of the second shift on Monday belongs to the field of Monday; one of a day, to the list of days. */
    private static Refusal byField(Refusal refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusal.errors().forEach((id, message) -> {
            String day = id.replaceFirst("^days-(\\d{4}-\\d\\d-\\d\\d).*", "$1");
            if (!day.equals(id)) {
                errors.merge("days", day + ": " + message, (one, other) -> one + " " + other);
            } else {
                errors.putIfAbsent(id.replaceFirst("^(week-[a-z]+)-.*", "$1"), message);
            }
        });
        return new Refusal(
                refusal.status(),
                refusal.kind(),
                refusal.code(),
                refusal.message(),
                errors,
                refusal.blockers(),
                refusal.changes());
    }
}
