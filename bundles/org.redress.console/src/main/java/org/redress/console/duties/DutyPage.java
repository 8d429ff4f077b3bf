package org.redress.console.duties;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineFile;
import org.redress.api.routine.RoutineRecord;
import org.redress.api.text.Text;
import org.redress.console.view.DutySheet;
import org.redress.console.view.Field;
import org.redress.console.view.Refusal;
import org.redress.console.web.Forms;
import org.redress.console.web.Html;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Refusals;
import org.redress.console.web.Refused;
import org.redress.console.web.Services;
import org.redress.console.web.Staff;
import org.redress.console.web.Tokens;
import org.redress.console.web.Visit;

/** One routine duty: what is to be done, what happened meanwhile, and the form by which it is recorded. */
@Path("duties/{pack}/{duty}/{unit}/{period}")
public final class DutyPage {

    private static final String FIELDS = "fields-";
    private static final String NOTE = "note";
    private static final String IMPROVEMENTS = "improvements";
    private static final int LONGEST_NOTE = 4000;

    private final Services services;
    private final Pages pages;
    private final Html html;
    private final Tokens tokens;
    private final Staff staff;

    public DutyPage(Services services, Pages pages, Html html, Tokens tokens) {
        this.services = services;
        this.pages = pages;
        this.html = html;
        this.tokens = tokens;
        this.staff = new Staff(services, pages);
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @PathParam("pack") String pack,
            @PathParam("duty") String duty,
            @PathParam("unit") String unit,
            @PathParam("period") String period,
            @QueryParam("done") String done) {
        Visit visit = Visit.of(request);
        RoutineFile file = open(visit, key(pack, duty, unit, period));
        Optional<String> notice =
                Optional.ofNullable(done).map(said -> visit.words().get("duty.done"));
        return show(visit, file, Posted.NOTHING, Optional.empty(), notice, 200);
    }

    @POST
    public Response record(
            @Context ContainerRequestContext request,
            @PathParam("pack") String pack,
            @PathParam("duty") String duty,
            @PathParam("unit") String unit,
            @PathParam("period") String period) {
        Visit visit = Visit.of(request);
        DutyKey key = key(pack, duty, unit, period);
        RoutineFile seen = open(visit, key);
        Posted typed = visit.form();
        RoutineRecord record = new RoutineRecord(
                forms(visit, unit).values(seen.form().map(Form::fields).orElse(List.of()), FIELDS, typed),
                typed.get(NOTE),
                typed.all(IMPROVEMENTS),
                typed.get("key"));
        Outcome<RoutineFile> outcome = services.routines().record(visit.caller(), key, record);
        if (outcome instanceof Outcome.Done<RoutineFile>) {
            return Response.seeOther(URI.create("/duties/" + key.text() + "?done=yes"))
                    .build();
        }
        Refusal refusal = Refusals.of(outcome, visit.words());
        return show(visit, open(visit, key), typed, Optional.of(refusal), Optional.empty(), refusal.status());
    }

    private static DutyKey key(String pack, String duty, String unit, String period) {
        return DutyKey.parse(String.join("/", pack, duty, unit, period)).orElseThrow(NotFoundException::new);
    }

    private RoutineFile open(Visit visit, DutyKey key) {
        return Refused.unless(services.routines().open(visit.caller(), key), visit.words());
    }

    private Forms forms(Visit visit, String unit) {
        return new Forms(visit.words(), pages.zone(unit), () -> staff.of(visit, unit));
    }

    private Response show(
            Visit visit,
            RoutineFile file,
            Posted typed,
            Optional<Refusal> refusal,
            Optional<String> notice,
            int status) {
        RoutineDuty duty = file.duty();
        DutyWords words = new DutyWords(visit, pages);
        Map<String, String> errors = refusal.map(Refusal::errors).orElse(Map.of());
        DutySheet sheet = new DutySheet(
                words.line(duty),
                visit.words().of(duty.purpose()),
                visit.words().of(duty.why()),
                duty.source(),
                file.standing().map(who -> pages.person(visit, who)),
                words.figures(duty, file.figures()),
                fields(visit, file, typed, errors),
                file.held().map(held -> visit.words().of(held.message())).orElse(""),
                typed.get("key").orElseGet(tokens::secret),
                duty.done().map(done -> words.recorded(duty, done)),
                refusal);
        return html.page(
                status,
                "duty",
                Map.of("p", pages.page(visit, "duties", visit.words().of(duty.title()), notice), "v", sheet));
    }

    private List<Field> fields(Visit visit, RoutineFile file, Posted typed, Map<String, String> errors) {
        Forms forms = forms(visit, file.duty().key().unit());
        List<Field> fields =
                new ArrayList<>(forms.fields(file.form().map(Form::fields).orElse(List.of()), FIELDS, typed, errors));
        List<FormField> more = new ArrayList<>();
        if (!file.openImprovements().isEmpty()) {
            more.add(field(
                    IMPROVEMENTS,
                    Text.same(visit.words().get("duty.improvements")),
                    FormField.Kind.CHOICES,
                    file.openImprovements()));
        }
        more.add(field(NOTE, Text.same(visit.words().get("duty.note")), FormField.Kind.LONG_TEXT, List.of()));
        fields.addAll(forms.fields(more, "", typed, errors));
        return fields;
    }

    private static FormField field(String name, Text title, FormField.Kind kind, List<FormField.Option> options) {
        return new FormField(
                name,
                title,
                Optional.empty(),
                kind,
                options,
                false,
                Optional.empty(),
                Optional.empty(),
                kind == FormField.Kind.LONG_TEXT ? LONGEST_NOTE : 0);
    }
}
