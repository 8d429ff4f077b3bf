package org.redress.console.casepage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.redress.api.document.CasePapers;
import org.redress.console.view.DocumentsCard.Paper;
import org.redress.console.web.Forms;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Paper of a case: PDF files, and what a document would say. */
@Path("cases/{number}")
public final class PapersPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final CaseViewer cases;

    public PapersPage(Services services, Pages pages, Html html, CaseViewer cases) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.cases = cases;
    }

    @GET
    @Path("documents/{no: \\d+}")
    public Response document(
            @Context ContainerRequestContext request, @PathParam("number") String number, @PathParam("no") int no) {
        Visit visit = Visit.of(request);
        return pdf(Refused.unless(services.papers().document(visit.caller(), number, no), visit.words()));
    }

    /** In the language of the reader, unless the other one is asked for. */
    @GET
    @Path("record.pdf")
    public Response record(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @QueryParam("language") String language) {
        Visit visit = Visit.of(request);
        String wanted = language == null ? visit.words().language() : language;
        return pdf(Refused.unless(services.papers().record(visit.caller(), number, wanted), visit.words()));
    }

    @POST
    @Path("documents/preview")
    public Response preview(@Context ContainerRequestContext request, @PathParam("number") String number) {
        Visit visit = Visit.of(request);
        Opened opened = cases.open(visit, number);
        Paper paper = PaperForms.preview(
                        opened, services.papers(), new Forms(opened.words(), opened.zone(), List::of), visit.form())
                .orElseThrow(NotFoundException::new);
        if (visit.htmx()) {
            return html.page("paper", Map.of("p", pages.part(visit), "paper", paper));
        }
        return html.page(
                "paperpage",
                Map.of("p", pages.page(visit, "work", number + " " + paper.title()), "number", number, "paper", paper));
    }

    private static Response pdf(CasePapers.Print print) {
        String name = URLEncoder.encode(print.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(print.pdf())
                .type("application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
