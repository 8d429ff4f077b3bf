package org.redress.console.improvements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.problem.Page;
import org.redress.api.unit.Unit;
import org.redress.console.view.Field;
import org.redress.console.view.ImprovementList;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Types of complaint that recur, at units whose cases the reader may see; open ones unless asked for others. */
@Path("improvements")
public final class ImprovementsPage {

    private static final int PAGE = 50;
    private static final String ALL = "all";
    private static final String OPEN = "open";

    private final Services services;
    private final Pages pages;
    private final Html html;

    public ImprovementsPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response list(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        Optional<String> unit = value(asked, "unit");
        String state = value(asked, "state")
                .filter(code -> code.equals(ALL) || state(code).isPresent())
                .orElse(OPEN);
        Page<Improvement> found = Refused.unless(
                services.improvements()
                        .list(
                                visit.caller(),
                                new ImprovementQuery(
                                        unit, state(state), Optional.empty(), PAGE, value(asked, "cursor"))),
                visit.words());
        ItemWords words = new ItemWords(visit, pages);
        ImprovementList view = new ImprovementList(
                units(visit),
                unit.orElse(""),
                state,
                found.items().stream().map(words::line).toList(),
                found.next().map(next -> UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                        .replaceQueryParam("cursor", "{cursor}")
                        .build(next)
                        .toString()));
        return html.page(
                "improvements",
                Map.of("p", pages.page(visit, "improvements", visit.words().get("nav.improvements")), "v", view));
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

    private static Optional<Improvement.State> state(String code) {
        return Arrays.stream(Improvement.State.values())
                .filter(state -> ItemWords.code(state).equals(code))
                .findFirst();
    }

    private static Optional<String> value(MultivaluedMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
