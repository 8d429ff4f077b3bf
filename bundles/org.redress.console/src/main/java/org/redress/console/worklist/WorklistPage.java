package org.redress.console.worklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.Worklist;
import org.redress.api.problem.Page;
import org.redress.console.view.Shell;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Tokens;
import org.redress.console.web.Visit;

/** What there is to do: one's own, the whole branch, and each worklist. */
@Path("/")
public final class WorklistPage {

    private static final int PAGE = 50;

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final HandOvers handOvers;
    private final Decisions decisions;

    public WorklistPage(Services services, Pages pages, Html html, Tokens tokens) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.handOvers = new HandOvers(services, pages, tokens);
        this.decisions = new Decisions(services, pages, tokens);
    }

    @GET
    public Response home(
            @Context ContainerRequestContext request,
            @QueryParam("view") String view,
            @QueryParam("cursor") String cursor,
            @QueryParam("done") String done) {
        Visit visit = Visit.of(request);
        org.redress.console.view.Page page =
                pages.page(visit, "work", visit.words().get("nav.work"), notice(visit, done));
        if (page.shell().filter(Shell::worker).isEmpty()) {
            boolean admin =
                    page.shell().filter(shell -> !shell.admin().isEmpty()).isPresent();
            return Response.seeOther(URI.create(admin ? "/admin/plugins" : "/me"))
                    .build();
        }
        boolean mine = "mine".equals(view);
        Page<CaseSummary> cases = Refused.unless(
                mine
                        ? services.desk().worklist(visit.caller(), Worklist.MINE, PAGE, Optional.ofNullable(cursor))
                        : services.desk().find(visit.caller(), open(cursor)),
                visit.words());
        Map<Worklist, Integer> counts = services.desk().counts(visit.caller());
        Map<String, Object> model = model(visit, page, cases, mine ? "/?view=mine" : "/?view=all");
        model.put("mine", mine);
        model.put("own", counts.getOrDefault(Worklist.MINE, 0));
        model.put("overdue", counts.getOrDefault(Worklist.OVERDUE, 0));
        model.put("today", counts.getOrDefault(Worklist.DUE_TODAY, 0));
        model.put("date", pages.times(visit).today(pages.zone(visit)));
        model.put("handOvers", handOvers.waiting(visit));
        return html.page("worklist", model);
    }

    @GET
    @Path("worklists/{code}")
    public Response list(
            @Context ContainerRequestContext request,
            @PathParam("code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("done") String done) {
        Visit visit = Visit.of(request);
        Worklist list = Arrays.stream(Worklist.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        org.redress.console.view.Page page =
                pages.page(visit, code, visit.words().get("worklist." + code), notice(visit, done));
        Page<CaseSummary> cases = Refused.unless(
                services.desk().worklist(visit.caller(), list, PAGE, Optional.ofNullable(cursor)), visit.words());
        Map<String, Object> model = model(visit, page, cases, "/worklists/" + code + "?");
        model.put(
                "sub",
                visit.words()
                        .get(
                                "worklist." + code + ".sub",
                                page.shell().map(Shell::approvals).orElse(0)));
        if (list == Worklist.APPROVALS) {
            model.remove("groups");
            model.put("cards", decisions.cards(visit, cases.items()));
            return html.page("decisions", model);
        }
        model.put("handOvers", list == Worklist.HAND_OVERS ? handOvers.waiting(visit) : List.of());
        return html.page("list", model);
    }

    private Map<String, Object> model(
            Visit visit, org.redress.console.view.Page page, Page<CaseSummary> cases, String self) {
        Map<String, Object> model = new HashMap<>();
        model.put("p", page);
        model.put("bulk", BulkBar.of(visit, services.desk()));
        model.put("groups", new Rows(visit, pages).grouped(cases.items()));
        model.put(
                "more", cases.next().map(next -> self + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
        return model;
    }

    private static CaseQuery open(String cursor) {
        CaseQuery all = CaseQuery.open(PAGE);
        return new CaseQuery(
                all.branch(),
                all.state(),
                all.owner(),
                all.type(),
                all.severity(),
                all.dueBefore(),
                all.customer(),
                all.counted(),
                all.q(),
                all.sort(),
                all.limit(),
                Optional.ofNullable(cursor));
    }

    private static Optional<String> notice(Visit visit, String done) {
        String key = "done." + done;
        return done != null && visit.words().has(key)
                ? Optional.of(visit.words().get(key))
                : Optional.empty();
    }
}
