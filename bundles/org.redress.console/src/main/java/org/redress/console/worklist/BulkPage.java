package org.redress.console.worklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkResult;
import org.redress.api.problem.Outcome;
import org.redress.console.view.BulkForm;
import org.redress.console.view.Refusal;
import org.redress.console.web.Html;
import org.redress.console.web.LocalPath;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Tokens;
import org.redress.console.web.Visit;

/** One action for the cases that were chosen on a list, and what became of each. */
@Path("bulk")
public final class BulkPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Tokens tokens;
    private final BulkForms forms;
    private final BulkLines lines;

    public BulkPage(Services services, Pages pages, Html html, Tokens tokens) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.tokens = tokens;
        this.forms = new BulkForms(services, pages);
        this.lines = new BulkLines(services);
    }

    @GET
    public Response form(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        Posted asked = query == null ? Posted.NOTHING : Posted.parse(query);
        return show(visit, forms.of(visit, asked, tokens.secret(), Optional.empty()));
    }

    @POST
    public Response perform(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Posted typed = visit.form();
        String action = typed.text("action");
        Outcome<List<BulkResult>> outcome = services.desk()
                .performAll(
                        visit.caller(),
                        new BulkRequest(action, forms.values(visit, typed), BulkForms.chosen(typed), typed.get("key")));
        Optional<Refusal> refusal = outcome instanceof Outcome.Done<List<BulkResult>> done
                ? wrong(visit, done.value())
                : Optional.of(Refusals.of(outcome, visit.words()));
        if (refusal.isPresent()) {
            return show(visit, forms.of(visit, typed, typed.get("key").orElseGet(tokens::secret), refusal));
        }
        List<BulkResult> results = ((Outcome.Done<List<BulkResult>>) outcome).value();
        return html.page(
                "bulkdone",
                Map.of(
                        "p", pages.page(visit, "work", visit.words().get("bulk.title")),
                        "d",
                                lines.of(
                                        visit,
                                        action,
                                        results,
                                        LocalPath.orHome(typed.get("back")).toString())));
    }

    /** What was typed fits none of the cases, so it is to be typed again. */
    private static Optional<Refusal> wrong(Visit visit, List<BulkResult> results) {
        return results.stream().allMatch(result -> result.outcome() instanceof Outcome.Invalid)
                ? Optional.of(Refusals.of(results.get(0).outcome(), visit.words()))
                : Optional.empty();
    }

    private Response show(Visit visit, BulkForm form) {
        return html.page(
                form.refusal().map(Refusal::status).orElse(200),
                "bulk",
                Map.of("p", pages.page(visit, "work", visit.words().get("bulk.title")), "f", form));
    }
}
