package org.redress.console.plans;

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
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.problem.Outcome;
import org.redress.console.admin.Admin;
import org.redress.console.view.PlanSheet;
import org.redress.console.view.Refusal;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** One plan: what it touches. It is applied, followed while that goes on, reversed, or planned anew. */
@Path("admin/plans/{id}")
public final class PlanPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final FormPage forms;

    public PlanPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.forms = new FormPage(services, pages, html);
    }

    static String href(String id) {
        return "/admin/plans/" + id;
    }

    /** @param job what was begun with it last, for whoever began that */
    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @QueryParam("job") String job,
            @QueryParam("done") String done) {
        Visit visit = Admin.only(Visit.of(request));
        Optional<String> notice = Optional.ofNullable(done)
                .filter(step -> step.equals("brought") || step.equals("again"))
                .map(step -> visit.words().code("plan.done", step));
        return page(visit, find(visit, id), job(visit, id, job), notice, Optional.empty());
    }

    /** What is going on; when that has ended, the page is made anew. */
    @GET
    @Path("now")
    public Response now(
            @Context ContainerRequestContext request, @PathParam("id") String id, @QueryParam("job") String job) {
        Visit visit = Admin.only(Visit.of(request));
        PluginPlan plan = find(visit, id);
        Optional<PlanJob> begun = job(visit, id, job);
        if (plan.state() != PluginPlan.State.APPLYING) {
            return Response.noContent().header("HX-Redirect", href(id, begun)).build();
        }
        return html.page(
                "plannow",
                Map.of("p", pages.part(visit), "c", new SheetMaker(services, pages, visit).course(plan, begun)));
    }

    @POST
    @Path("apply")
    public Response apply(@Context ContainerRequestContext request, @PathParam("id") String id) {
        Visit visit = Admin.only(Visit.of(request));
        return begun(visit, id, services.plans().apply(visit.caller(), id));
    }

    @POST
    @Path("reverse")
    public Response reverse(@Context ContainerRequestContext request, @PathParam("id") String id) {
        Visit visit = Admin.only(Visit.of(request));
        return begun(visit, id, services.plans().rollback(visit.caller(), id));
    }

    private Response begun(Visit visit, String id, Outcome<PlanJob> outcome) {
        if (outcome instanceof Outcome.Done<PlanJob> job) {
            return Response.seeOther(URI.create(href(id, Optional.of(job.value()))))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, find(visit, id), Optional.empty(), Optional.empty(), Optional.of(refusal));
    }

    /** Asks for the same again; what is not possible any more is put right in the form. */
    @POST
    @Path("again")
    public Response again(@Context ContainerRequestContext request, @PathParam("id") String id) {
        Visit visit = Admin.only(Visit.of(request));
        PluginPlan plan = find(visit, id);
        Outcome<PluginPlan> outcome = services.plans().plan(visit.caller(), plan.request());
        if (outcome instanceof Outcome.Done<PluginPlan> done) {
            return Response.seeOther(URI.create(href(done.value().id()) + "?done=again"))
                    .build();
        }
        Stand stand = Stand.of(services, visit, plan.request().plugin());
        return forms.page(visit, PlanDraft.of(stand, plan.request()), Optional.of(Refusals.of(outcome, visit.words())));
    }

    private PluginPlan find(Visit visit, String id) {
        return Refused.unless(services.plans().find(visit.caller(), id), visit.words());
    }

    private Optional<PlanJob> job(Visit visit, String plan, String id) {
        return id != null
                        && services.plans().job(visit.caller(), id) instanceof Outcome.Done<PlanJob> done
                        && done.value().plan().equals(plan)
                ? Optional.of(done.value())
                : Optional.empty();
    }

    static String href(String id, Optional<PlanJob> job) {
        return href(id) + job.map(begun -> "?job=" + begun.id()).orElse("");
    }

    private Response page(
            Visit visit, PluginPlan plan, Optional<PlanJob> job, Optional<String> notice, Optional<Refusal> refusal) {
        PlanSheet sheet = new SheetMaker(services, pages, visit).sheet(plan, job, refusal);
        return html.page(
                refusal.map(Refusal::status).orElse(200),
                "plan",
                Map.of("p", pages.page(visit, "plugins", sheet.title() + " · " + sheet.what(), notice), "s", sheet));
    }
}
