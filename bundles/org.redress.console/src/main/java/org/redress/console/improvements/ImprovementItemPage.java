package org.redress.console.improvements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.improvement.ImprovementFile;
import org.redress.api.problem.Outcome;
import org.redress.console.view.ImprovementPage.Form;
import org.redress.console.view.Refusal;
import org.redress.console.web.Forms;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Staff;
import org.redress.console.web.Visit;

/** One improvement item, and the forms of what can be done with it. */
@Path("improvements/{code}")
public final class ImprovementItemPage {

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Staff staff;

    public ImprovementItemPage(Services services, Pages pages, Html html) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.staff = new Staff(services, pages);
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request, @PathParam("code") String code, @QueryParam("done") String done) {
        Visit visit = Visit.of(request);
        ImprovementFile file = open(visit, code);
        List<ActionOffer> offers = offers(visit, code);
        Optional<String> notice = Optional.ofNullable(done)
                .flatMap(id -> ItemWords.offer(offers, id))
                .map(offer -> visit.words().get("done", visit.words().of(offer.title())));
        return show(visit, file, offers, Optional.empty(), notice, 200);
    }

    @GET
    @Path("actions/{action}")
    public Response form(
            @Context ContainerRequestContext request,
            @PathParam("code") String code,
            @PathParam("action") String action) {
        Visit visit = Visit.of(request);
        ImprovementFile file = open(visit, code);
        List<ActionOffer> offers = offers(visit, code);
        ActionOffer offer = ItemWords.offer(offers, action).orElseThrow(NotFoundException::new);
        Optional<Refusal> held = offer.blockedBy().stream()
                .findFirst()
                .map(blocker -> new Refusal(
                        offer.permitted() ? 409 : 403,
                        offer.permitted() ? "conflict" : "forbidden",
                        blocker.gate(),
                        visit.words().of(blocker.reason()),
                        Map.of(),
                        List.of(),
                        List.of()));
        Form form = form(visit, file, offer, Posted.NOTHING, held);
        return show(
                visit,
                file,
                offers,
                Optional.of(form),
                Optional.empty(),
                held.filter(refusal -> refusal.is("forbidden"))
                        .map(Refusal::status)
                        .orElse(200));
    }

    @POST
    @Path("actions/{action}")
    public Response perform(
            @Context ContainerRequestContext request,
            @PathParam("code") String code,
            @PathParam("action") String action) {
        Visit visit = Visit.of(request);
        ImprovementFile seen = open(visit, code);
        ActionOffer offer = ItemWords.offer(offers(visit, code), action).orElseThrow(NotFoundException::new);
        Posted typed = visit.form();
        Outcome<ImprovementFile> outcome = services.improvements()
                .perform(
                        visit.caller(),
                        code,
                        new ActionRequest(
                                action,
                                forms(visit, seen).values(offer.input(), "", typed),
                                typed.get("version")
                                        .filter(text -> text.matches("\\d{1,18}"))
                                        .map(Long::valueOf),
                                Optional.empty()));
        if (outcome instanceof Outcome.Done<ImprovementFile>) {
            return Response.seeOther(URI.create("/improvements/" + code + "?done=" + action))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        ImprovementFile now = open(visit, code);
        return show(
                visit,
                now,
                offers(visit, code),
                Optional.of(form(visit, now, offer, typed, Optional.of(refusal))),
                Optional.empty(),
                refusal.status());
    }

    private ImprovementFile open(Visit visit, String code) {
        return Refused.unless(services.improvements().open(visit.caller(), code), visit.words());
    }

    private List<ActionOffer> offers(Visit visit, String code) {
        return Refused.unless(services.improvements().actions(visit.caller(), code), visit.words());
    }

    private Form form(Visit visit, ImprovementFile file, ActionOffer offer, Posted typed, Optional<Refusal> refusal) {
        return new Form(
                file.item().code(),
                offer.id(),
                visit.words().of(offer.title()),
                file.item().version(),
                forms(visit, file)
                        .fields(
                                offer.input(),
                                "",
                                typed,
                                refusal.map(Refusal::errors).orElse(Map.of())),
                !offer.allowed(),
                refusal);
    }

    private Forms forms(Visit visit, ImprovementFile file) {
        String unit = file.item().unit();
        return new Forms(visit.words(), pages.zone(unit), () -> staff.of(visit, unit));
    }

    private Response show(
            Visit visit,
            ImprovementFile file,
            List<ActionOffer> offers,
            Optional<Form> form,
            Optional<String> notice,
            int status) {
        if (visit.htmx() && form.isPresent()) {
            return html.page(status, "improvementact", Map.of("p", pages.part(visit), "f", form.get()));
        }
        return html.page(
                status,
                "improvement",
                Map.of(
                        "p",
                        pages.page(visit, "improvements", file.item().code(), notice),
                        "v",
                        new ItemWords(visit, pages).page(file, offers),
                        "act",
                        form));
    }
}
