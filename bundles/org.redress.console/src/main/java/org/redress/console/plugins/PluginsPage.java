package org.redress.console.plugins;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.ActivationPreview;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Unit;
import org.redress.console.admin.Admin;
import org.redress.console.rollouts.RolloutWords;
import org.redress.console.view.PluginPanel;
import org.redress.console.view.Refusal;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Which plugin is active where: look, choose a cell, see what would change, apply. */
@Path("admin/plugins")
public final class PluginsPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final MatrixMaker matrix;
    private final PanelMaker panels;

    public PluginsPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.matrix = new MatrixMaker(services, pages);
        this.panels = new PanelMaker(services, pages);
    }

    @GET
    public Response show(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        Posted asked = asked(request);
        MatrixQuery query = MatrixQuery.of(asked);
        Optional<PluginPanel> panel = panel(
                visit,
                query,
                asked.text("plugin"),
                asked.text("unit"),
                Posted.NOTHING,
                Optional.empty(),
                Optional.empty());
        Optional<String> notice =
                asked.ticked("done") ? Optional.of(visit.words().get("plugins.applied")) : Optional.empty();
        return page(visit, query, 200, panel, notice);
    }

    static Posted asked(ContainerRequestContext request) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        return query == null ? Posted.NOTHING : Posted.parse(query);
    }

    /** Shows what a decision would change. */
    @POST
    @Path("preview")
    public Response preview(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        ActivationChange change = panels.change(visit);
        Outcome<ActivationPreview> outcome = services.plugins().preview(visit.caller(), change);
        if (outcome instanceof Outcome.Done<ActivationPreview> done) {
            return again(visit, change, 200, Optional.of(done.value()), Optional.empty());
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return again(visit, change, refusal.status(), Optional.empty(), Optional.of(refusal));
    }

    @POST
    @Path("apply")
    public Response apply(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        ActivationChange change = panels.change(visit);
        Outcome<EffectiveActivation> outcome = services.plugins().decide(visit.caller(), change);
        if (outcome instanceof Outcome.Done<EffectiveActivation>) {
            return Response.seeOther(URI.create(query(visit).cell(change.plugin(), change.unit()) + "&done=1#panel"))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return again(visit, change, refusal.status(), Optional.empty(), Optional.of(refusal));
    }

    private static MatrixQuery query(Visit visit) {
        return MatrixQuery.of(visit.form().text("filter"));
    }

    private Response again(
            Visit visit,
            ActivationChange change,
            int status,
            Optional<ActivationPreview> preview,
            Optional<Refusal> refusal) {
        MatrixQuery query = query(visit);
        return page(
                visit,
                query,
                status,
                panel(visit, query, change.plugin(), change.unit(), visit.form(), preview, refusal),
                Optional.empty());
    }

    private Optional<PluginPanel> panel(
            Visit visit,
            MatrixQuery query,
            String plugin,
            String unit,
            Posted typed,
            Optional<ActivationPreview> preview,
            Optional<Refusal> refusal) {
        Optional<Plugin> found = services.plugins().plugin(plugin);
        Optional<Unit> at = services.units().find(unit);
        return found.flatMap(
                known -> at.map(place -> panels.panel(visit, query, known, place, typed, preview, refusal)));
    }

    private Response page(
            Visit visit, MatrixQuery query, int status, Optional<PluginPanel> panel, Optional<String> notice) {
        if (visit.htmx() && panel.isPresent()) {
            return html.page(status, "pluginaside", Map.of("p", pages.part(visit), "panel", panel));
        }
        return html.page(
                status,
                "plugins",
                Map.of(
                        "p", pages.page(visit, "plugins", visit.words().get("nav.plugins"), notice),
                        "running", new RolloutWords(services, pages, visit).running(),
                        "m", matrix.matrix(visit, query, panel)));
    }
}
