package org.redress.console.casepage;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseFile;
import org.redress.api.problem.Outcome;
import org.redress.console.view.ActForm;
import org.redress.console.view.CaseView.Event;
import org.redress.console.view.Refusal;
import org.redress.console.web.Forms;
import org.redress.console.web.Html;
import org.redress.console.web.LocalPath;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Staff;
import org.redress.console.web.Visit;

/** Forms of actions, generated from what the case offers, and carrying them out. */
@Path("cases/{number}/actions/{action}")
public final class ActionPage {

    /** What cannot be taken back says so before it is done. */
    private static final Set<String> IRREVOCABLE = Set.of(
            "approve",
            "reject",
            "carry-out-remedy",
            "archive",
            "close",
            "sign-document",
            "review-document",
            "void-document");

    private static final int SHOWN_CHANGES = 5;

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final CaseViewer cases;
    private final Staff staff;
    private final Details details;

    public ActionPage(Services services, Pages pages, Html html, CaseViewer cases) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.cases = cases;
        this.staff = new Staff(services, pages);
        this.details = new Details(services.desk());
    }

    @GET
    public Response form(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @PathParam("action") String action) {
        Visit visit = Visit.of(request);
        Opened opened = cases.open(visit, number);
        ActionOffer offer = offer(opened, action);
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        Posted preset = query == null ? Posted.NOTHING : Posted.parse(query);
        Optional<Refusal> refusal = !offer.permitted()
                ? Optional.of(forbidden(opened))
                : offer.allowed() || offer.blockedBy().isEmpty()
                        ? Optional.empty()
                        : Optional.of(blocked(opened, offer));
        int status = refusal.filter(one -> one.is("forbidden")).isPresent() ? 403 : 200;
        return show(opened, form(opened, offer, details.known(opened, offer, preset), refusal), status);
    }

    @POST
    public Response perform(
            @Context ContainerRequestContext request,
            @PathParam("number") String number,
            @PathParam("action") String action) {
        Visit visit = Visit.of(request);
        Opened opened = cases.open(visit, number);
        ActionOffer offer = offer(opened, action);
        Posted typed = visit.form();
        Outcome<CaseFile> outcome = services.desk()
                .perform(
                        visit.caller(),
                        number,
                        new ActionRequest(
                                action,
                                details.values(opened, offer, forms(opened), typed),
                                typed.get("version")
                                        .filter(text -> text.matches("\\d{1,18}"))
                                        .map(Long::valueOf),
                                typed.get("key")));
        if (outcome instanceof Outcome.Done<CaseFile> done) {
            return done(visit, opened, offer, done.value());
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        Opened now = refusal.is("stale") ? cases.open(visit, number) : opened;
        if (outcome instanceof Outcome.Blocked<CaseFile> blocked) {
            refusal = refusal.with(Acts.blocks(now, blocked.blockers()), List.of());
        } else if (refusal.is("stale")) {
            refusal = refusal.with(List.of(), changes(now, typed));
        }
        return show(now, form(now, offer, typed, Optional.of(refusal)), refusal.status());
    }

    private Response done(Visit visit, Opened before, ActionOffer offer, CaseFile after) {
        // Whoever has just handed the case away may not be allowed to see it any more.
        if (!(services.desk().open(visit.caller(), after.number()) instanceof Outcome.Done<CaseFile> still)) {
            String home = "/?done=" + offer.id();
            return visit.htmx()
                    ? Response.noContent().header("HX-Redirect", home).build()
                    : Response.seeOther(URI.create(home)).build();
        }
        Optional<String> back = visit.form().get("back");
        if (!visit.htmx()) {
            URI target = back.map(path -> LocalPath.orHome(Optional.of(path)))
                    .map(path -> URI.create(path + (path.toString().contains("?") ? "&" : "?") + "done=" + offer.id()))
                    .orElse(URI.create(before.href() + "?done=" + offer.id()));
            return Response.seeOther(target).build();
        }
        Opened opened = cases.open(visit, still.value());
        return html.page(
                "caseswap",
                Map.of(
                        "p", pages.part(visit),
                        "v", cases.view(opened, false),
                        "notice", opened.say("done", opened.say(offer.title()))));
    }

    private static ActionOffer offer(Opened opened, String action) {
        return opened.offer(action).orElseThrow(NotFoundException::new);
    }

    /** Says whom to ask: the one who answers for the case. */
    private static Refusal forbidden(Opened opened) {
        String owner = opened.file().ownership().owner().map(opened::name).orElse("–");
        return new Refusal(403, "forbidden", "", opened.say("forbidden.ask", owner), Map.of(), List.of(), List.of());
    }

    private Refusal blocked(Opened opened, ActionOffer offer) {
        return new Refusal(409, "blocked", "", "", Map.of(), Acts.blocks(opened, offer.blockedBy()), List.of());
    }

    /** What others did since the form was made. */
    private List<String> changes(Opened opened, Posted typed) {
        long seen = typed.get("seq")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(opened.file().history().seq());
        return HistoryLines.events(services.desk(), opened, seen).stream()
                .limit(SHOWN_CHANGES)
                .map((Event event) -> event.when() + " · " + event.who() + " · " + event.words())
                .toList();
    }

    private ActForm form(Opened opened, ActionOffer offer, Posted typed, Optional<Refusal> refusal) {
        return new ActForm(
                opened.file().number(),
                opened.file().intake().summary(),
                offer.id(),
                opened.say(offer.title()),
                opened.file().version(),
                opened.file().history().seq(),
                // After a refusal that changed nothing, the same key: should the first try have gone through after all,
                // the second does nothing twice.
                refusal.filter(one -> !one.is("stale"))
                        .flatMap(one -> typed.get("key"))
                        .orElseGet(cases::key),
                typed.text("back"),
                details.fields(
                        opened,
                        offer,
                        forms(opened),
                        typed,
                        refusal.map(Refusal::errors).orElse(Map.of())),
                PaperForms.choices(opened, offer, typed),
                PaperForms.paper(opened, offer, services.papers(), forms(opened), typed),
                !offer.permitted() || !offer.allowed() && !offer.blockedBy().isEmpty(),
                IRREVOCABLE.contains(offer.id()),
                refusal);
    }

    private Forms forms(Opened opened) {
        return new Forms(
                opened.words(),
                opened.zone(),
                // Whom the case is about can be asked for nothing in it.
                () -> staff.of(opened.visit(), opened.file().branch()).stream()
                        .filter(option -> !opened.file().ownership().excludes(option.value()))
                        .toList());
    }

    private Response show(Opened opened, ActForm form, int status) {
        Visit visit = opened.visit();
        if (visit.htmx()) {
            return html.page(status, "act", Map.of("p", pages.part(visit), "f", form));
        }
        return html.page(
                status,
                "casepage",
                Map.of(
                        "p", pages.page(visit, "work", form.number() + " " + form.title()),
                        "v", cases.view(opened, false),
                        "act", Optional.of(form)));
    }
}
