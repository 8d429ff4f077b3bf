package org.redress.console.rollouts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Rollout;
import org.redress.api.problem.Outcome;
import org.redress.console.admin.Admin;
import org.redress.console.view.Refusal;
import org.redress.console.view.RolloutSheet;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** One roll-out: how far it is and what is seen; the page follows it. It can be taken back. */
@Path("admin/rollouts/{id}")
public final class RolloutPage {

    private final Services services;
    private final Pages pages;
    private final Html html;

    public RolloutPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    static String href(String id) {
        return "/admin/rollouts/" + id;
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @QueryParam("done") String done,
            @QueryParam("all") String all) {
        Visit visit = Admin.only(Visit.of(request));
        Optional<String> notice = Optional.ofNullable(done)
                .filter(step -> step.equals("started") || step.equals("returning"))
                .map(step -> visit.words().code("rollout.done", step));
        return page(visit, find(visit, id), all != null, notice, Optional.empty());
    }

    /**
     * What has changed since the page was made.
     *
     * @param was state of the roll-out then; where that is another one, the page is made anew
     */
    @GET
    @Path("now")
    public Response now(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @QueryParam("was") String was,
            @QueryParam("all") String all) {
        Visit visit = Admin.only(Visit.of(request));
        Rollout rollout = find(visit, id);
        if (!rollout.state().name().equals(was)) {
            return Response.noContent()
                    .header("HX-Redirect", href(id) + (all == null ? "" : "?all=1"))
                    .build();
        }
        RolloutSheet.Progress progress = new ProgressMaker(services, pages, visit).progress(rollout, all != null);
        return html.page("rolloutnow", Map.of("p", pages.part(visit), "s", progress));
    }

    @POST
    @Path("return")
    public Response takeBack(@Context ContainerRequestContext request, @PathParam("id") String id) {
        Visit visit = Admin.only(Visit.of(request));
        Outcome<Rollout> outcome =
                services.rollouts().takeBack(visit.caller(), id, visit.form().text("reason"));
        if (outcome instanceof Outcome.Done<Rollout>) {
            return Response.seeOther(URI.create(href(id) + "?done=returning")).build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, find(visit, id), false, Optional.empty(), Optional.of(refusal));
    }

    private Rollout find(Visit visit, String id) {
        return Refused.unless(services.rollouts().find(visit.caller(), id), visit.words());
    }

    private Response page(
            Visit visit, Rollout rollout, boolean all, Optional<String> notice, Optional<Refusal> refusal) {
        RolloutSheet sheet = new SheetMaker(services, pages, visit)
                .sheet(rollout, all, refusal, refusal.isPresent() ? visit.form() : Posted.NOTHING);
        return html.page(
                refusal.map(Refusal::status).orElse(200),
                "rollout",
                Map.of("p", pages.page(visit, "plugins", sheet.title() + " " + sheet.version(), notice), "s", sheet));
    }
}
