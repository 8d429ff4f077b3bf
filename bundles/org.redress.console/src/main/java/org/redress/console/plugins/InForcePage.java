package org.redress.console.plugins;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.redress.api.unit.Unit;
import org.redress.console.admin.Admin;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** What holds at one unit: plugins with versions and settings, each with where it comes from. */
@Path("admin/units/{unit}/plugins")
public final class InForcePage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final InForceMaker inForce;

    public InForcePage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.inForce = new InForceMaker(services, pages);
    }

    static String href(String unit) {
        return "/admin/units/" + unit + "/plugins";
    }

    @GET
    public Response show(@Context ContainerRequestContext request, @PathParam("unit") String id) {
        Visit visit = Admin.only(Visit.of(request));
        Unit unit = services.units().find(id).orElseThrow(NotFoundException::new);
        return html.page(
                "inforce",
                Map.of(
                        "p",
                        pages.page(
                                visit,
                                "plugins",
                                visit.words().get("inforce.title", visit.words().of(unit.name()))),
                        "f",
                        inForce.at(visit, unit)));
    }
}
