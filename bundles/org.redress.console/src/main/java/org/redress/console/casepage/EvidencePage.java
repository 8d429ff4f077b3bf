package org.redress.console.casepage;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.evidence.EvidenceVault;
import org.redress.api.problem.Outcome;
import org.redress.console.view.TraceDay;
import org.redress.console.web.Csrf;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refused;
import org.redress.console.web.SentFile;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Files of a case, and how its deadlines were counted. */
@Path("cases/{number}")
public final class EvidencePage {

    /** Kinds of images that browsers show and that run nothing. */
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final CaseViewer cases;

    public EvidencePage(Services services, Pages pages, Html html, CaseViewer cases) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.cases = cases;
    }

    @POST
    @Path("evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @Context ContainerRequestContext request, @PathParam("number") String number, FormDataMultiPart form)
            throws IOException {
        Visit visit = Visit.of(request);
        Csrf.check(visit, SentFile.text(form, "csrf"));
        SentFile file = SentFile.of(form, "file").orElseThrow(BadRequestException::new);
        try (InputStream content = file.content()) {
            Outcome<CaseFile> added =
                    services.vault().add(visit.caller(), number, SentFile.text(form, "kind"), file.name(), content);
            Refused.unless(added, visit.words());
        } finally {
            form.cleanup();
        }
        return Response.seeOther(URI.create("/cases/" + number + "?done=evidence#evidence"))
                .build();
    }

    @GET
    @Path("evidence/{id}")
    public Response open(
            @Context ContainerRequestContext request, @PathParam("number") String number, @PathParam("id") UUID id) {
        Visit visit = Visit.of(request);
        EvidenceVault.Opened opened = Refused.unless(services.vault().open(visit.caller(), number, id), visit.words());
        EvidenceFile file = opened.file();
        boolean shown = SHOWN.contains(file.mediaType());
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput content = out -> {
            try (InputStream in = opened.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(content)
                .type(shown ? file.mediaType() : MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Length", file.size())
                .header("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                // What somebody uploaded runs nothing in our name.
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    private static String title(Opened opened, String clock) {
        return opened.file().clocks().stream()
                .filter(one -> one.id().equals(clock))
                .findFirst()
                .map(one -> opened.say(one.title()))
                .orElse("");
    }

    @GET
    @Path("trace")
    public Response trace(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @QueryParam("clock") String clock) {
        Visit visit = Visit.of(request);
        Opened opened = cases.open(visit, number);
        List<CaseDesk.TraceDay> days = Refused.unless(
                services.desk().trace(visit.caller(), number, clock == null ? "" : clock), visit.words());
        List<TraceDay> shown = days.stream().map(day -> Traces.day(opened, day)).toList();
        if (visit.htmx()) {
            return html.page("trace", Map.of("p", pages.part(visit), "days", shown));
        }
        return html.page(
                "tracepage",
                Map.of(
                        "p",
                        pages.page(visit, "work", opened.say("clock.trace")),
                        "number",
                        number,
                        "clock",
                        title(opened, clock),
                        "days",
                        shown));
    }
}
