package org.redress.console.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Outcome;
import org.redress.api.search.Search;
import org.redress.api.unit.UnitKind;
import org.redress.console.view.Found;
import org.redress.console.view.Found.Message;
import org.redress.console.view.Shell;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Cases, customers and guides by words, from the box at the top of every page. */
@Path("search")
public final class SearchPage {

    private final Services services;
    private final Pages pages;
    private final Html html;

    public SearchPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response find(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Filters filters = Filters.of(request.getUriInfo().getQueryParameters());
        return html.page(
                "search",
                Map.of("p", pages.page(visit, "search", visit.words().get("found.title")), "f", found(visit, filters)));
    }

    private Found found(Visit visit, Filters filters) {
        Optional<Search> search = services.search().get();
        if (filters.q().isEmpty()) {
            return instead(visit, filters, "found.begin");
        } else if (search.isEmpty()) {
            return instead(visit, filters, "found.absent");
        }
        Outcome<org.redress.api.search.SearchPage> outcome = search.get().find(visit.caller(), filters.query());
        if (outcome instanceof Outcome.Done<org.redress.api.search.SearchPage> done) {
            return page(visit, filters, done.value());
        }
        return found(
                visit,
                filters,
                Optional.of(new Message(
                        visit.words().get("found.refused"),
                        Refusals.of(outcome, visit.words()).message())));
    }

    private Found page(Visit visit, Filters filters, org.redress.api.search.SearchPage page) {
        if (page.items().isEmpty() && page.next().isEmpty()) {
            Found none = found(
                    visit,
                    filters,
                    Optional.of(new Message(
                            visit.words().get("empty.found", filters.q()),
                            visit.words().get("found.none.do"))));
            return new Found(
                    none.q(),
                    none.kept(),
                    none.groups(),
                    none.message(),
                    !page.complete(),
                    List.of(),
                    Optional.empty());
        }
        Lines lines = new Lines(visit, pages);
        return new Found(
                filters.q(),
                filters.kept(),
                groups(visit, filters),
                Optional.empty(),
                !page.complete(),
                page.items().stream().map(lines::of).toList(),
                page.next().map(filters::next));
    }

    private Found instead(Visit visit, Filters filters, String key) {
        return found(
                visit,
                filters,
                Optional.of(new Message(visit.words().get(key), visit.words().get(key + ".do"))));
    }

    private Found found(Visit visit, Filters filters, Optional<Message> message) {
        return new Found(
                filters.q(), filters.kept(), groups(visit, filters), message, false, List.of(), Optional.empty());
    }

    private List<Found.Filter> groups(Visit visit, Filters filters) {
        return filters.q().isEmpty() ? List.of() : filters.groups(visit.words(), branches(visit));
    }

    /** Ids and names. */
    private List<Shell.Link> branches(Visit visit) {
        List<String> own = services.desk().branches(visit.caller());
        return services.units().all().stream()
                .filter(unit -> unit.kind() == UnitKind.BRANCH && own.contains(unit.id()))
                .map(unit -> new Shell.Link(unit.id(), visit.words().of(unit.name())))
                .toList();
    }
}
