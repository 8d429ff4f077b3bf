package org.redress.console.customer;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CustomerLink;
import org.redress.api.portal.CustomerLinks;
import org.redress.console.view.NewLink;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Site;
import org.redress.console.web.Visit;

/** Gives and revokes the links of a case. The token stands on the page that answers, and in no address. */
@Path("cases/{number}/links")
public final class LinksPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Site site;

    public LinksPage(Services services, Pages pages, Html html, Site site) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.site = site;
    }

    @POST
    public Response issue(@Context ContainerRequestContext request, @PathParam("number") String number) {
        Visit visit = Visit.of(request);
        CustomerLink.Purpose purpose = visit.form().text("purpose").equals("survey")
                ? CustomerLink.Purpose.SURVEY
                : CustomerLink.Purpose.STATUS;
        CustomerLinks.Issued issued = Refused.unless(
                services.customerLinks()
                        .issue(
                                visit.caller(),
                                number,
                                purpose,
                                days(visit.form().text("days"))),
                visit.words());
        CaseFile file = Refused.unless(services.desk().open(visit.caller(), number), visit.words());
        ZoneId zone = pages.zone(file.branch());
        String base =
                site.address().orElseGet(() -> request.getUriInfo().getBaseUri().toString());
        String address = base.replaceFirst("/+$", "") + "/s/" + issued.token();
        NewLink made = new NewLink(
                number,
                "/cases/" + number,
                address,
                QrCodes.of(address),
                pages.times(visit).day(issued.link().until(), zone),
                purpose == CustomerLink.Purpose.SURVEY);
        return html.page(
                "newlink", Map.of("p", pages.page(visit, "work", visit.words().get("link.new")), "v", made));
    }

    /** What is no number is refused like one that is out of range. */
    private static int days(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    @POST
    @Path("{no}/revoke")
    public Response revoke(
            @Context ContainerRequestContext request, @PathParam("number") String number, @PathParam("no") int no) {
        Visit visit = Visit.of(request);
        Refused.unless(services.customerLinks().revoke(visit.caller(), number, no), visit.words());
        return Response.seeOther(URI.create("/cases/" + number + "?done=link-revoked#links"))
                .build();
    }
}
