package org.redress.console.plans;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.PackRef;
import org.redress.console.admin.Admin;
import org.redress.console.view.PluginFileForm;
import org.redress.console.web.Csrf;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Refusals;
import org.redress.console.web.SentFile;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Where a file of a plugin is brought. The first of its plugin leads to the plan that installs it, another to a choice. */
@Path("admin/plugins/upload")
public final class UploadPage {

    private final Services services;
    private final Pages pages;
    private final Html html;

    public UploadPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
    }

    @GET
    public Response form(@Context ContainerRequestContext request) {
        return page(Admin.only(Visit.of(request)), 200, "", List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@Context ContainerRequestContext request, FormDataMultiPart form) throws IOException {
        Visit visit = Admin.only(Visit.of(request));
        Csrf.check(visit, SentFile.text(form, "csrf"));
        Optional<SentFile> file = SentFile.of(form, "file");
        if (file.isEmpty()) {
            return page(visit, 422, visit.words().get("plan.file.missing"), List.of());
        }
        try (InputStream content = file.get().content()) {
            return answer(
                    visit, services.uploads().upload(visit.caller(), file.get().name(), content));
        } finally {
            form.cleanup();
        }
    }

    private Response answer(Visit visit, Outcome<PluginUpload> outcome) {
        if (outcome instanceof Outcome.Done<PluginUpload> done) {
            return brought(visit, done.value().pack());
        }
        // All that is wrong with a file is wrong at the one field there is.
        List<String> faults = outcome instanceof Outcome.Invalid<PluginUpload> invalid
                ? invalid.errors().stream()
                        .map(fault -> visit.words().of(fault.message()))
                        .toList()
                : List.of();
        return page(
                visit,
                Refusals.of(outcome, visit.words()).status(),
                Refusals.of(outcome, visit.words()).message(),
                faults);
    }

    private Response brought(Visit visit, PackRef pack) {
        boolean first = services.plugins()
                .plugin(pack.id())
                .filter(plugin -> plugin.state() != PluginState.PARKED)
                .isEmpty();
        if (first) {
            PlanRequest install = new PlanRequest(
                    pack.id(),
                    Operation.INSTALL,
                    Optional.of(pack.version()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            if (services.plans().plan(visit.caller(), install) instanceof Outcome.Done<PluginPlan> done) {
                return to(PlanPage.href(done.value().id()) + "?done=brought");
            }
        }
        return to(FormPage.href(pack.id()) + "?done=brought&version="
                + URLEncoder.encode(pack.version(), StandardCharsets.UTF_8));
    }

    private static Response to(String href) {
        return Response.seeOther(URI.create(href)).build();
    }

    private Response page(Visit visit, int status, String wrong, List<String> faults) {
        return html.page(
                status,
                "planfile",
                Map.of(
                        "p",
                        pages.page(visit, "plugins", visit.words().get("plan.file")),
                        "f",
                        new PluginFileForm(wrong, faults)));
    }
}
