package org.redress.console.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
import org.redress.console.view.Matrix;
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
    public Response show(
            @Context ContainerRequestContext request,
            @QueryParam("plugin") String plugin,
            @QueryParam("unit") String unit,
            @QueryParam("done") String done) {
        Visit visit = Admin.only(Visit.of(request));
        Optional<String> notice =
                done == null ? Optional.empty() : Optional.of(visit.words().get("plugins.applied"));
        return page(visit, 200, panel(visit, plugin, unit, Posted.NOTHING, Optional.empty(), Optional.empty()), notice);
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
            return Response.seeOther(URI.create(
                            MatrixMaker.href(change.plugin(), change.unit()).replace("#panel", "") + "&done=1"))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return again(visit, change, refusal.status(), Optional.empty(), Optional.of(refusal));
    }

    private Response again(
            Visit visit,
            ActivationChange change,
            int status,
            Optional<ActivationPreview> preview,
            Optional<Refusal> refusal) {
        return page(
                visit,
                status,
                panel(visit, change.plugin(), change.unit(), visit.form(), preview, refusal),
                Optional.empty());
    }

    private Optional<Matrix.Panel> panel(
            Visit visit,
            String plugin,
            String unit,
            Posted typed,
            Optional<ActivationPreview> preview,
            Optional<Refusal> refusal) {
        Optional<Plugin> found = Optional.ofNullable(plugin).flatMap(services.plugins()::plugin);
        Optional<Unit> at = Optional.ofNullable(unit).flatMap(services.units()::find);
        return found.flatMap(known -> at.map(place -> panels.panel(visit, known, place, typed, preview, refusal)));
    }

    private Response page(Visit visit, int status, Optional<Matrix.Panel> panel, Optional<String> notice) {
        return html.page(
                status,
                "plugins",
                Map.of(
                        "p", pages.page(visit, "plugins", visit.words().get("nav.plugins"), notice),
                        "m", matrix.matrix(visit, panel)));
    }
}
