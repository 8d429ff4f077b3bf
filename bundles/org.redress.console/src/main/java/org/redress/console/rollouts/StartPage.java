package org.redress.console.rollouts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.Rollout;
import org.redress.api.problem.Outcome;
import org.redress.console.admin.Admin;
import org.redress.console.view.Refusal;
import org.redress.console.view.RolloutForm;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Puts a roll-out of a plugin together: which version, which branches in which wave, what ends it; and starts it. */
@Path("admin/plugin/{plugin}/rollout")
public final class StartPage {

    private final Services services;
    private final Pages pages;
    private final Html html;

    public StartPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response form(@Context ContainerRequestContext request, @PathParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        return page(visit, draft(visit, plugin, Posted.NOTHING), Optional.empty(), false);
    }

    /** The form again, with what each wave holds; for a script the waves alone. */
    @POST
    @Path("preview")
    public Response preview(@Context ContainerRequestContext request, @PathParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        return part(visit, plugin, "rolloutplan");
    }

    /** The same, for a script the units to choose from alone. */
    @POST
    @Path("units")
    public Response units(@Context ContainerRequestContext request, @PathParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        return part(visit, plugin, "rolloutunits");
    }

    private Response part(Visit visit, String plugin, String part) {
        RolloutDraft draft = draft(visit, plugin, visit.form());
        return visit.htmx()
                ? html.page(part, Map.of("p", pages.part(visit), "f", form(visit, draft, Optional.empty(), false)))
                : page(visit, draft, Optional.empty(), false);
    }

    @POST
    public Response start(@Context ContainerRequestContext request, @PathParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        RolloutDraft draft = draft(visit, plugin, visit.form());
        if (!draft.plan().mark().equals(visit.form().text("seen"))) {
            return page(visit, draft, Optional.empty(), true);
        }
        Outcome<Rollout> outcome = services.rollouts().start(visit.caller(), draft.request());
        if (outcome instanceof Outcome.Done<Rollout> done) {
            return Response.seeOther(URI.create(RolloutPage.href(done.value().id()) + "?done=started"))
                    .build();
        }
        return page(visit, draft, Optional.of(Refusals.of(outcome, visit.words())), false);
    }

    private RolloutDraft draft(Visit visit, String id, Posted typed) {
        Plugin plugin = services.plugins().plugin(id).orElseThrow(NotFoundException::new);
        return RolloutDraft.of(services, plugin, typed);
    }

    private RolloutForm form(Visit visit, RolloutDraft draft, Optional<Refusal> refusal, boolean unseen) {
        return new FormMaker(services, pages, visit).form(draft, refusal, unseen);
    }

    private Response page(Visit visit, RolloutDraft draft, Optional<Refusal> refusal, boolean unseen) {
        RolloutForm form = form(visit, draft, refusal, unseen);
        return html.page(
                refusal.map(Refusal::status).orElse(200),
                "rolloutstart",
                Map.of(
                        "p",
                        pages.page(visit, "plugins", visit.words().get("rollout.start.title", form.title())),
                        "f",
                        form));
    }
}
