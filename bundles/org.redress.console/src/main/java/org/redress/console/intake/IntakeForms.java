package org.redress.console.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.ProcedureCatalog.OfferedType;
import org.redress.api.procedure.ComplaintType;
import org.redress.console.text.Words;
import org.redress.console.view.Field;
import org.redress.console.view.IntakeForm;
import org.redress.console.view.Refusal;
import org.redress.console.web.Forms;
import org.redress.console.web.Pages;
import org.redress.console.web.Services;
import org.redress.console.web.Staff;
import org.redress.console.web.Tokens;
import org.redress.console.web.Visit;

/** Makes the registration form out of what was typed. */
final class IntakeForms {

    private static final String DETAIL = "fields-";
    private static final Map<String, String> ICONS = Map.of(
            "front-desk", "shop",
            "phone", "phone",
            "chat", "chat",
            "review", "globe",
            "email", "mail",
            "authority", "building",
            "web", "link");
    private static final List<String> ORDER =
            List.of("front-desk", "phone", "chat", "review", "email", "authority", "web");

    private final Pages pages;
    private final Tokens tokens;
    private final Staff staff;
    private final Customers customers;

    IntakeForms(Services services, Pages pages, Tokens tokens, Staff staff) {
        this.pages = pages;
        this.tokens = tokens;
        this.staff = staff;
        this.customers = new Customers(services, pages);
    }

    Forms generated(Visit visit, String branch) {
        return new Forms(visit.words(), pages.zone(branch), () -> staff.of(visit, branch));
    }

    IntakeForm form(Visit visit, Draft draft, Optional<Refusal> refusal) {
        Words words = visit.words();
        Map<String, String> errors = refusal.map(Refusal::errors).orElse(Map.of());
        List<Field> detail = draft.chosen()
                .map(type ->
                        generated(visit, draft.branch()).fields(type.askedAtIntake(), DETAIL, draft.form(), errors))
                .orElse(List.of());
        return new IntakeForm(
                draft.form().get("key").orElseGet(tokens::secret),
                draft.branches().size() < 2
                        ? List.of()
                        : draft.branches().stream()
                                .map(branch -> new Field.Option(branch, pages.unitName(visit, branch)))
                                .toList(),
                draft.branch(),
                draft.form().text("summary"),
                draft.channel(),
                ORDER.stream()
                        .filter(draft.channels()::contains)
                        .map(code -> new IntakeForm.Channel(code, words.get("channel." + code), ICONS.get(code)))
                        .toList(),
                draft.types().stream()
                        .map(OfferedType::type)
                        .map(type -> type(words, draft, type))
                        .toList(),
                draft.chosen().map(ComplaintType::id).orElse(""),
                draft.chosen().map(type -> words.of(type.title())).orElse(""),
                draft.form().text("customer-phone"),
                draft.form().text("customer-name"),
                draft.form().text("customer-memberNo"),
                draft.form().ticked("inquiry"),
                draft.form().ticked("urgent"),
                staff.of(visit, draft.branch()),
                draft.form().all("involvedStaff"),
                draft.form().text("remedySought"),
                detail,
                (int) detail.stream()
                        .filter(field -> field.required() && !field.filled())
                        .count(),
                customers.aside(visit, draft),
                refusal);
    }

    private static IntakeForm.Type type(Words words, Draft draft, ComplaintType type) {
        boolean suggested = draft.suggested().filter(type::equals).isPresent();
        return new IntakeForm.Type(
                type.id(),
                words.of(type.title()),
                suggested ? words.get("intake.suggested") : words.of(type.hint()),
                draft.chosen().filter(type::equals).isPresent(),
                suggested);
    }
}
