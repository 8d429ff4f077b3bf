package org.redress.console.casepage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Explanations;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Why a case is where it is and what would change that; worked out only when somebody asks. */
@Path("cases/{number}/why")
public final class WhyPage {

    private static final int DECISIONS = 10;

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final CaseViewer cases;

    public WhyPage(Services services, Pages pages, Html html, CaseViewer cases) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.cases = cases;
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @QueryParam("before") String before) {
        Visit visit = Visit.of(request);
        Opened opened = cases.open(visit, number);
        Explanations found = Refused.unless(
                services.desk().explanations(visit.caller(), number, Optional.ofNullable(before), DECISIONS),
                visit.words());
        if (visit.htmx()) {
            return html.page("why", Map.of("p", pages.part(visit), "v", Reasons.view(opened, found)));
        }
        return html.page(
                "whypage",
                Map.of(
                        "p", pages.page(visit, "work", opened.say("why.title")),
                        "v", Reasons.view(opened, found)));
    }
}
