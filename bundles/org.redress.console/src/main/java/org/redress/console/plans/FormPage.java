package org.redress.console.plans;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.problem.Outcome;
import org.redress.console.admin.Admin;
import org.redress.console.view.PlanForm;
import org.redress.console.view.PlanOffers;
import org.redress.console.view.Refusal;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What is to be done with a plugin: choose, say with which version and where, and see what it would touch. */
@Path("admin/plugin/{plugin}/plan")
public final class FormPage {

    private final Services services;
    private final Pages pages;
    private final Html html;

    public FormPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    static String href(String plugin) {
        return "/admin/plugin/" + plugin + "/plan";
    }

    /** The form of an operation; without one what there is to choose from, for a version that was just brought or for all. */
    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @PathParam("plugin") String plugin,
            @QueryParam("operation") String operation,
            @QueryParam("version") String version,
            @QueryParam("unit") String unit,
            @QueryParam("done") String done) {
        Visit visit = Admin.only(Visit.of(request));
        Stand stand = stand(visit, plugin);
        Map<String, List<String>> asked = new LinkedHashMap<>();
        Optional.ofNullable(version).ifPresent(one -> asked.put("version", List.of(one)));
        Optional.ofNullable(unit).ifPresent(one -> asked.put("unit", List.of(one)));
        return PlanDraft.operation(String.valueOf(operation))
                .map(wanted -> page(visit, new PlanDraft(stand, wanted, Posted.NOTHING.or(asked)), Optional.empty()))
                .orElseGet(() -> choice(visit, stand, version == null ? "" : version, done != null));
    }

    private Response choice(Visit visit, Stand stand, String version, boolean brought) {
        PlanOffers offers = new Offers(services, visit).offers(stand, version);
        Optional<String> notice = brought ? Optional.of(visit.words().get("plan.brought", version)) : Optional.empty();
        String title = version.isEmpty()
                ? visit.words().get("plan.choice", offers.title())
                : visit.words().get("plan.choice.version", offers.title(), version);
        return html.page("planchoice", Map.of("p", pages.page(visit, "plugins", title, notice), "v", offers));
    }

    /** The form again, with units that were searched or opened; for a script the units alone. */
    @POST
    @Path("units")
    public Response units(@Context ContainerRequestContext request, @PathParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        PlanDraft draft = draft(visit, plugin);
        return visit.htmx()
                ? html.page(
                        "planunits",
                        Map.of(
                                "p",
                                pages.part(visit),
                                "f",
                                new FormMaker(services, visit).form(draft, Optional.empty())))
                : page(visit, draft, Optional.empty());
    }

    @POST
    public Response plan(@Context ContainerRequestContext request, @PathParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        PlanDraft draft = draft(visit, plugin);
        Outcome<PluginPlan> outcome = services.plans().plan(visit.caller(), draft.request());
        return outcome instanceof Outcome.Done<PluginPlan> done
                ? Response.seeOther(URI.create(PlanPage.href(done.value().id())))
                        .build()
                : page(visit, draft, Optional.of(Refusals.of(outcome, visit.words())));
    }

    private PlanDraft draft(Visit visit, String plugin) {
        return new PlanDraft(
                stand(visit, plugin),
                PlanDraft.operation(visit.form().text("operation")).orElseThrow(NotFoundException::new),
                visit.form());
    }

    private Stand stand(Visit visit, String plugin) {
        Stand stand = Stand.of(services, visit, plugin);
        if (!stand.known()) {
            throw new NotFoundException();
        }
        return stand;
    }

    Response page(Visit visit, PlanDraft draft, Optional<Refusal> refusal) {
        PlanForm form = new FormMaker(services, visit).form(draft, refusal);
        return html.page(
                refusal.map(Refusal::status).orElse(200),
                "planform",
                Map.of("p", pages.page(visit, "plugins", visit.words().get("plan.do." + form.operation())), "f", form));
    }
}
