package org.redress.console.worklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.problem.Page;
import org.redress.api.unit.UnitKind;
import org.redress.console.view.Field;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** All cases that the reader may see, with words and filters. */
@Path("cases")
public final class CasesPage {

    private static final int PAGE = 50;
    private static final int MAX_WORDS = 100;

    private final Services services;
    private final Pages pages;
    private final Html html;

    public CasesPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response list(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        MultivaluedMap<String, String> asked = request.getUriInfo().getQueryParameters();
        Optional<CaseState> state = value(asked, "state").flatMap(CasesPage::state);
        Optional<Counting> counting = Counting.of(asked, pages, visit);
        CaseQuery query = new CaseQuery(
                value(asked, "branch"),
                state,
                Optional.empty(),
                value(asked, "type"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                counting.map(Counting::counted),
                value(asked, "q").map(words -> words.substring(0, Math.min(words.length(), MAX_WORDS))),
                "-received",
                PAGE,
                value(asked, "cursor"));
        Page<CaseSummary> found = Refused.unless(services.desk().find(visit.caller(), query), visit.words());
        Map<String, Object> model = new HashMap<>();
        model.put("p", pages.page(visit, "cases", visit.words().get("nav.cases")));
        model.put("counting", counting.map(one -> one.view(visit)));
        model.put("q", query.q().orElse(""));
        model.put("state", state.map(CasesPage::code).orElse(""));
        model.put("branch", query.branch().orElse(""));
        model.put("type", query.type().orElse(""));
        model.put("types", types(visit));
        model.put("branches", branches(visit));
        model.put("rows", new Rows(visit, pages).flat(found.items()));
        model.put("scores", new Scoring(services).kept(visit));
        model.put("bulk", BulkBar.of(visit, services.desk()));
        model.put("focus", asked.containsKey("find"));
        model.put("more", found.next().map(next -> UriBuilder.fromUri(
                        request.getUriInfo().getRequestUri())
                .replaceQueryParam("cursor", "{cursor}")
                .build(next)
                .toString()));
        return html.page("cases", model);
    }

    private List<Field.Option> types(Visit visit) {
        Map<String, Field.Option> types = new LinkedHashMap<>();
        services.desk().branches(visit.caller()).stream()
                .flatMap(branch -> services.catalog().offered(branch).stream())
                .forEach(offered -> types.putIfAbsent(
                        offered.type().id(),
                        new Field.Option(
                                offered.type().id(),
                                visit.words().of(offered.type().title()))));
        return List.copyOf(types.values());
    }

    private List<Field.Option> branches(Visit visit) {
        List<String> own = services.desk().branches(visit.caller());
        if (own.size() < 2) {
            return List.of();
        }
        return services.units().all().stream()
                .filter(unit -> unit.kind() == UnitKind.BRANCH && own.contains(unit.id()))
                .map(unit -> new Field.Option(unit.id(), visit.words().of(unit.name())))
                .toList();
    }

    static Optional<String> value(MultivaluedMap<String, String> asked, String name) {
        return Optional.ofNullable(asked.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<CaseState> state(String code) {
        return java.util.Arrays.stream(CaseState.values())
                .filter(state -> code(state).equals(code))
                .findFirst();
    }

    private static String code(CaseState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
