package org.redress.console.plugins;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.Quarantine;
import org.redress.api.problem.Outcome;
import org.redress.console.admin.Admin;
import org.redress.console.plans.Offers;
import org.redress.console.rollouts.RolloutWords;
import org.redress.console.view.PluginSheet;
import org.redress.console.view.Refusal;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** One plugin: its versions, its code, where it works; its code can be taken out of use and let try again. */
@Path("admin/plugin/{plugin}")
public final class PluginPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final SheetMaker sheets;

    public PluginPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.sheets = new SheetMaker(services, pages);
    }

    static String href(String plugin) {
        return "/admin/plugin/" + plugin;
    }

    @GET
    public Response show(@Context ContainerRequestContext request, @PathParam("plugin") String id) {
        Visit visit = Admin.only(Visit.of(request));
        Optional<String> notice = PluginsPage.asked(request)
                .get("done")
                .filter(step -> step.equals("release") || step.equals("quarantine"))
                .map(step -> visit.words().code("plugin.done", step));
        return page(visit, id, notice, Optional.empty());
    }

    @POST
    @Path("quarantine")
    public Response quarantine(@Context ContainerRequestContext request, @PathParam("plugin") String id) {
        Visit visit = Admin.only(Visit.of(request));
        return done(
                visit,
                id,
                "quarantine",
                services.code().quarantine(visit.caller(), id, visit.form().text("reason")));
    }

    @POST
    @Path("release")
    public Response release(@Context ContainerRequestContext request, @PathParam("plugin") String id) {
        Visit visit = Admin.only(Visit.of(request));
        return done(
                visit,
                id,
                "release",
                services.code().release(visit.caller(), id, visit.form().text("reason")));
    }

    private Response done(Visit visit, String id, String step, Outcome<List<Quarantine>> outcome) {
        if (outcome instanceof Outcome.Done<List<Quarantine>>) {
            return Response.seeOther(URI.create(href(id) + "?done=" + step)).build();
        }
        return page(visit, id, Optional.empty(), Optional.of(Refusals.of(outcome, visit.words())));
    }

    private Response page(Visit visit, String id, Optional<String> notice, Optional<Refusal> refusal) {
        Plugin plugin = services.plugins().plugin(id).orElseThrow(NotFoundException::new);
        PluginSheet sheet = sheets.sheet(visit, plugin, refusal, refusal.isPresent() ? visit.form() : Posted.NOTHING);
        return html.page(
                refusal.map(Refusal::status).orElse(200),
                "plugin",
                Map.of(
                        "p", pages.page(visit, "plugins", sheet.title(), notice),
                        "running", new RolloutWords(services, pages, visit).running(id),
                        "offers", new Offers(services, visit).of(id),
                        "s", sheet));
    }
}
