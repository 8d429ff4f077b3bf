package org.redress.console.intake;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.Registration;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.ComplaintType;
import org.redress.console.view.IntakeForm;
import org.redress.console.view.Refusal;
import org.redress.console.web.Forms;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Services;
import org.redress.console.web.Staff;
import org.redress.console.web.Tokens;
import org.redress.console.web.Visit;

/** Registration in under a minute: four answers, all else can wait. */
@Path("intake")
public final class IntakePage {

    /** Numbers of cases to which the new one is tied. */
    static final String LINK = "link";

    private static final String DETAIL = "fields-";
    /** Number of the case to which what was typed is added, instead of a new case. */
    private static final String ADD_TO = "addTo";

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final IntakeForms forms;
    private final Staff staff;

    public IntakePage(Services services, Pages pages, Html html, Tokens tokens) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.staff = new Staff(services, pages);
        this.forms = new IntakeForms(services, pages, tokens, staff);
    }

    @GET
    public Response show(@Context ContainerRequestContext request, @QueryParam("summary") String summary) {
        Visit visit = Visit.of(request);
        Posted typed = Posted.parse(
                "summary=" + URLEncoder.encode(Optional.ofNullable(summary).orElse(""), StandardCharsets.UTF_8));
        return page(visit, draft(visit, typed), 200, Optional.empty());
    }

    /** What stands beside the form, and the type that the words suggest: asked for while typing. */
    @POST
    @Path("aside")
    public Response aside(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        return part(visit, "intakeaside");
    }

    /** The fields of the type that was chosen. */
    @POST
    @Path("detail")
    public Response detail(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        return part(visit, "intakedetailpart");
    }

    private Response part(Visit visit, String template) {
        Draft draft = draft(visit, visit.form());
        boolean otherType = !visit.form()
                .text("detail-of")
                .equals(draft.chosen().map(ComplaintType::id).orElse(""));
        return html.page(
                template,
                Map.of(
                        "p", pages.part(visit),
                        "f", forms.form(visit, draft, Optional.empty()),
                        "retype", otherType));
    }

    @POST
    public Response register(@Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Draft draft = draft(visit, visit.form());
        if (visit.form().text("step").equals("detail")) {
            return page(visit, draft, 200, Optional.empty());
        }
        Optional<String> known = visit.form().get(ADD_TO);
        if (known.isPresent()) {
            return addTo(visit, draft, known.get());
        }
        Map<String, String> missing = missing(visit, draft);
        if (!missing.isEmpty()) {
            return page(visit, draft, 422, Optional.of(Refusals.invalid(visit.words(), missing)));
        }
        Outcome<CaseFile> outcome = services.desk()
                .register(
                        visit.caller(), registration(visit, draft), visit.form().get("key"));
        if (outcome instanceof Outcome.Done<CaseFile> done) {
            link(visit, done.value());
            return Response.seeOther(URI.create("/cases/" + done.value().number() + "?done=registered"))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, draft, refusal.status(), Optional.of(refusal));
    }

    /** The customer has come again about a matter that is known: that is a contact which they began (P17). */
    private Response addTo(Visit visit, Draft draft, String number) {
        if (draft.form().text("summary").isEmpty()) {
            Map<String, String> missing = Map.of("summary", visit.words().get("intake.summary.missing"));
            return page(visit, draft, 422, Optional.of(Refusals.invalid(visit.words(), missing)));
        }
        Outcome<CaseFile> outcome = perform(
                visit,
                number,
                "contact-customer",
                Map.of(
                        "channel",
                        draft.channel(),
                        "initiator",
                        "customer",
                        "text",
                        draft.form().text("summary")),
                visit.form().get("key"));
        if (outcome instanceof Outcome.Done<CaseFile> done) {
            return Response.seeOther(URI.create("/cases/" + done.value().number() + "?done=contact-customer"))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return page(visit, draft, refusal.status(), Optional.of(refusal));
    }

    /** The case is registered whatever becomes of its ties: they can be made on its page too. */
    private void link(Visit visit, CaseFile file) {
        visit.form()
                .all(LINK)
                .forEach(number -> perform(
                        visit, file.number(), "link", Map.of("case", number, "kind", "related"), Optional.empty()));
    }

    private Outcome<CaseFile> perform(
            Visit visit, String number, String action, Map<String, Object> input, Optional<String> key) {
        return services.desk().perform(visit.caller(), number, new ActionRequest(action, input, Optional.empty(), key));
    }

    private static Map<String, String> missing(Visit visit, Draft draft) {
        Map<String, String> missing = new LinkedHashMap<>();
        if (draft.form().text("summary").isEmpty()) {
            missing.put("summary", visit.words().get("intake.summary.missing"));
        }
        if (draft.chosen().isEmpty()) {
            missing.put("type", visit.words().get("intake.type.missing"));
        }
        return missing;
    }

    private Registration registration(Visit visit, Draft draft) {
        Posted form = draft.form();
        ComplaintType type = draft.chosen().orElseThrow();
        Forms generated = forms.generated(visit, draft.branch());
        return new Registration(
                draft.branch(),
                type.id(),
                draft.channel(),
                form.text("summary"),
                form.ticked("inquiry") ? CaseKind.INQUIRY : CaseKind.COMPLAINT,
                Optional.empty(),
                new Registration.CustomerData(
                        form.get("customer-name"),
                        form.get("customer-phone").map(phone -> phone.replaceAll("[\\s-]", "")),
                        form.get("customer-memberNo"),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                form.get("remedySought"),
                form.ticked("staffed") ? form.all("involvedStaff") : List.of(),
                List.of(),
                form.ticked("urgent"),
                generated.values(type.askedAtIntake(), DETAIL, form));
    }

    private Draft draft(Visit visit, Posted form) {
        return Draft.of(form, services.desk().branches(visit.caller()), services.catalog()::offered);
    }

    private Response page(Visit visit, Draft draft, int status, Optional<Refusal> refusal) {
        if (draft.branches().isEmpty()) {
            throw new jakarta.ws.rs.NotFoundException();
        }
        IntakeForm form = forms.form(visit, draft, refusal);
        return html.page(
                status,
                "intake",
                Map.of("p", pages.page(visit, "intake", visit.words().get("nav.register")), "f", form));
    }
}
