package org.redress.console.plans;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.PluginPlan;
import org.redress.console.admin.Admin;
import org.redress.console.view.PlanList;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Plans of a plugin: who wanted what, when, and how it ended. */
@Path("admin/plugin/{plugin}/plans")
public final class PlansPage {

    private final Services services;
    private final Pages pages;
    private final Html html;

    public PlansPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response list(@Context ContainerRequestContext request, @PathParam("plugin") String plugin) {
        Visit visit = Admin.only(Visit.of(request));
        Stand stand = Stand.of(services, visit, plugin);
        List<PluginPlan> plans = Refused.unless(services.plans().of(visit.caller(), plugin), visit.words());
        if (!stand.known() && plans.isEmpty()) {
            throw new NotFoundException();
        }
        PlanWords words = new PlanWords(pages, visit);
        String title = stand.title(visit);
        return html.page(
                "plans",
                Map.of(
                        "p",
                        pages.page(visit, "plugins", visit.words().get("plans.of", title)),
                        "v",
                        new PlanList(
                                plugin,
                                title,
                                stand.plugin().isPresent(),
                                plans.stream().map(words::line).toList())));
    }
}
