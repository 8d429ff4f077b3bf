package org.redress.console.plugins;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.PluginExport;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.problem.Outcome;
import org.redress.console.admin.Admin;
import org.redress.console.view.KeptDataView;
import org.redress.console.view.Refusal;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What is kept of plugins, removed ones included: look, take along, have deleted by two people. */
@Path("admin/plugin-data")
public final class KeptDataPage {

    private static final List<String> STEPS = List.of("asked", "done", "withdrawn");

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final KeptDataMaker maker;

    public KeptDataPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.maker = new KeptDataMaker(services, pages);
    }

    static String href(String plugin) {
        return "/admin/plugin-data/" + plugin;
    }

    @GET
    public Response list(@Context ContainerRequestContext request) {
        Visit visit = Admin.only(Visit.of(request));
        List<KeptData> all = Refused.unless(services.pluginData().all(visit.caller()), visit.words());
        return html.page(
                "keptlist",
                Map.of(
                        "p",
                        pages.page(visit, "plugins", visit.words().get("kept.title")),
                        "lines",
                        maker.lines(visit, all)));
    }

    @GET
    @Path("{plugin}")
    public Response show(
            @Context ContainerRequestContext request,
            @PathParam("plugin") String plugin,
            @QueryParam("done") String step) {
        Visit visit = Admin.only(Visit.of(request));
        return page(
                visit,
                plugin,
                Optional.ofNullable(step).filter(STEPS::contains).map(one -> visit.words()
                        .get("kept.notice." + one)),
                Optional.empty());
    }

    @GET
    @Path("{plugin}/export")
    public Response export(
            @Context ContainerRequestContext request,
            @PathParam("plugin") String plugin,
            @QueryParam("cases") String cases) {
        Visit visit = Admin.only(Visit.of(request));
        PluginExport export = Refused.unless(
                services.pluginData().export(visit.caller(), plugin, "true".equals(cases)), visit.words());
        StreamingOutput content = export.content()::writeTo;
        return Response.ok(content)
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"")
                .build();
    }

    @POST
    @Path("{plugin}/purges")
    public Response ask(@Context ContainerRequestContext request, @PathParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        return done(
                visit,
                plugin,
                services.pluginData()
                        .askPurge(visit.caller(), plugin, visit.form().text("reason")));
    }

    @POST
    @Path("{plugin}/purges/{purge}/confirm")
    public Response confirm(
            @Context ContainerRequestContext request,
            @PathParam("plugin") String plugin,
            @PathParam("purge") String purge) {
        Visit visit = Admin.only(Visit.of(request));
        return done(visit, plugin, services.pluginData().confirmPurge(visit.caller(), plugin, purge));
    }

    @POST
    @Path("{plugin}/purges/{purge}/withdraw")
    public Response withdraw(
            @Context ContainerRequestContext request,
            @PathParam("plugin") String plugin,
            @PathParam("purge") String purge) {
        Visit visit = Admin.only(Visit.of(request));
        return done(visit, plugin, services.pluginData().withdrawPurge(visit.caller(), plugin, purge));
    }

    private Response done(Visit visit, String plugin, Outcome<PluginPurge> outcome) {
        if (outcome instanceof Outcome.Done<PluginPurge> done) {
            String step = done.value().state().name().toLowerCase(Locale.ROOT);
            return Response.seeOther(URI.create(href(plugin) + "?done=" + step)).build();
        }
        return page(visit, plugin, Optional.empty(), Optional.of(Refusals.of(outcome, visit.words())));
    }

    private Response page(Visit visit, String plugin, Optional<String> notice, Optional<Refusal> refusal) {
        KeptData kept = Refused.unless(services.pluginData().find(visit.caller(), plugin), visit.words());
        KeptDataView.Sheet sheet = maker.sheet(visit, kept, refusal);
        return html.page(
                refusal.map(Refusal::status).orElse(200),
                "kept",
                Map.of("p", pages.page(visit, "plugins", sheet.title(), notice), "s", sheet));
    }
}
