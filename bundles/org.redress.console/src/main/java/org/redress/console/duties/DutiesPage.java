package org.redress.console.duties;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.problem.Page;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineDuty.State;
import org.redress.api.routine.RoutineQuery;
import org.redress.api.unit.Unit;
import org.redress.console.view.DutyList;
import org.redress.console.view.Field;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Duties that come round: what is due, what was missed, what is done. */
@Path("duties")
public final class DutiesPage {

    private static final int PAGE = 20;

    private final Services services;
    private final Pages pages;
    private final Html html;

    public DutiesPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response list(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        Optional<String> unit = value(asked, "unit");
        int waiting = services.routines().waiting(visit.caller());
        // Whoever has something to do sees that first.
        boolean own = value(asked, "view").map("mine"::equals).orElse(waiting > 0);
        Optional<State> chosen = value(asked, "state").flatMap(DutiesPage::state);
        List<DutyList.Section> sections = Stream.of(State.DUE, State.MISSED, State.DONE)
                .filter(state -> chosen.isEmpty() || chosen.get() == state)
                .map(state -> section(
                        visit, new RoutineQuery(unit, state, own, PAGE, chosen.flatMap(one -> value(asked, "cursor")))))
                .toList();
        return html.page(
                "duties",
                Map.of(
                        "p",
                        pages.page(visit, "duties", visit.words().get("nav.duties")),
                        "v",
                        new DutyList(units(visit), unit.orElse(""), own, waiting, sections)));
    }

    private DutyList.Section section(Visit visit, RoutineQuery query) {
        Page<RoutineDuty> found = Refused.unless(services.routines().list(visit.caller(), query), visit.words());
        DutyWords words = new DutyWords(visit, pages);
        return new DutyList.Section(
                DutyWords.code(query.state()),
                found.items().stream().map(words::line).toList(),
                found.next().map(next -> more(query, next)).orElse(""));
    }

    private static String more(RoutineQuery query, String next) {
        return UriBuilder.fromPath("/duties")
                .queryParam("state", DutyWords.code(query.state()))
                .queryParam("view", query.own() ? "mine" : "all")
                .queryParam("unit", "{unit}")
                .queryParam("cursor", "{cursor}")
                .build(query.unit().orElse(""), next)
                .toString();
    }

    /** Units at which the reader has a role, and those below them. */
    private List<Field.Option> units(Visit visit) {
        List<String> own =
                visit.account().grants().stream().map(grant -> grant.unit()).toList();
        List<Unit> units = services.units().all().stream()
                .filter(unit -> services.units().path(unit.id()).stream().anyMatch(above -> own.contains(above.id())))
                .toList();
        return units.size() < 2
                ? List.of()
                : units.stream()
                        .map(unit -> new Field.Option(unit.id(), visit.words().of(unit.name())))
                        .toList();
    }

    private static Optional<State> state(String code) {
        return Stream.of(State.values())
                .filter(state -> DutyWords.code(state).equals(code))
                .findFirst();
    }

    private static Optional<String> value(MultivaluedMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
