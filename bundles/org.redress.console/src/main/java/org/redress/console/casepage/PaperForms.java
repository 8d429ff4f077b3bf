package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.ActionOffer;
import org.redress.api.document.CasePapers;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.console.view.CaseView.Act;
import org.redress.console.view.DocumentsCard.Paper;
import org.redress.console.view.Field;
import org.redress.console.web.Forms;
import org.redress.console.web.Posted;

/**
 * Forms of actions on documents: issuing asks what the chosen template asks and shows what it would say; signing and
 * reviewing show the text that is signed or agreed to.
 */
final class PaperForms {

    static final String ISSUE = "issue-document";
    static final String SIGN = "sign-document";
    private static final String REVIEW = "review-document";
    private static final String TEMPLATE = "template";
    private static final String DOCUMENT = "document";
    private static final String SIGNATURE = "signature";
    private static final String SCAN = "scan";
    private static final String PREFIX = "data-";

    private PaperForms() {}

    /** Documents to choose from, while none is chosen. */
    static List<Act> choices(Opened opened, ActionOffer offer, Posted typed) {
        if (!offer.id().equals(ISSUE) || template(opened, typed).isPresent()) {
            return List.of();
        }
        return offer.input().stream()
                .filter(field -> field.name().equals(TEMPLATE))
                .flatMap(field -> field.options().stream())
                .map(option -> new Act(
                        ISSUE,
                        opened.say(option.title()),
                        opened.actHref(ISSUE) + "?template=" + option.value(),
                        false))
                .toList();
    }

    static boolean concerns(ActionOffer offer) {
        return offer.id().equals(ISSUE) || offer.id().equals(SIGN) || offer.id().equals(REVIEW);
    }

    /** The one document that it can be about need not be chosen. */
    static Posted known(ActionOffer offer, Posted typed) {
        List<String> documents = offer.input().stream()
                .filter(field -> field.name().equals(DOCUMENT))
                .flatMap(field -> field.options().stream())
                .map(FormField.Option::value)
                .toList();
        return documents.size() == 1 ? typed.or(Map.of(DOCUMENT, documents)) : typed;
    }

    static List<Field> fields(Opened opened, ActionOffer offer, Forms forms, Posted typed, Map<String, String> errors) {
        List<Field> fields = new ArrayList<>();
        for (Field field : forms.fields(offer.input(), "", typed, errors)) {
            if (offer.id().equals(SIGN) && field.name().equals(SIGNATURE)) {
                fields.add(pad(opened, field));
            } else if (field.name().equals(TEMPLATE)) {
                fields.add(chosen(field));
                fields.addAll(forms.fields(asked(opened, typed), PREFIX, typed, errors));
            } else {
                fields.add(field.name().equals(DOCUMENT) ? chosen(field) : field);
            }
        }
        return fields;
    }

    /** What was chosen on the way here is shown as the text itself; another one is another form. */
    private static Field chosen(Field field) {
        return field.filled() ? kind(field, "hidden", field.options()) : field;
    }

    private static Field kind(Field field, String kind, List<Field.Option> options) {
        return new Field(
                field.name(),
                field.id(),
                field.title(),
                field.help(),
                kind,
                options,
                field.required(),
                field.minimum(),
                field.maximum(),
                field.maxLength(),
                field.values(),
                field.error());
    }

    /** A place to draw on, or a file among the evidence. */
    private static Field pad(Opened opened, Field field) {
        List<Field.Option> scans = opened.file().evidence().stream()
                .map(file -> new Field.Option(file.id().toString(), opened.evidence(file.kind()) + " · " + file.name()))
                .toList();
        return kind(field, SIGNATURE, scans);
    }

    static Map<String, Object> values(Opened opened, ActionOffer offer, Forms forms, Posted typed) {
        Map<String, Object> values = new LinkedHashMap<>(forms.values(offer.input(), "", typed));
        if (offer.id().equals(ISSUE) && !asked(opened, typed).isEmpty()) {
            values.put("data", data(opened, forms, typed));
        }
        // A scan that was chosen is meant, whatever was drawn before.
        typed.get(SCAN).filter(scan -> offer.id().equals(SIGN)).ifPresent(scan -> values.put(SIGNATURE, scan));
        return values;
    }

    private static Map<String, Object> data(Opened opened, Forms forms, Posted typed) {
        return forms.values(asked(opened, typed), PREFIX, typed);
    }

    private static List<FormField> asked(Opened opened, Posted typed) {
        return template(opened, typed)
                .flatMap(DocumentTemplate::data)
                .map(Form::fields)
                .orElse(List.of());
    }

    private static Optional<DocumentTemplate> template(Opened opened, Posted typed) {
        return typed.get(TEMPLATE)
                .flatMap(code -> Optional.ofNullable(opened.rules().documents().get(code)));
    }

    /** The text that the action is about; none while nothing is chosen. */
    static Optional<Paper> paper(Opened opened, ActionOffer offer, CasePapers papers, Forms forms, Posted typed) {
        if (offer.id().equals(SIGN) || offer.id().equals(REVIEW)) {
            return Papers.chosen(opened, typed.text(DOCUMENT)).map(document -> Papers.paper(opened, document));
        }
        return offer.id().equals(ISSUE) ? preview(opened, papers, forms, typed) : Optional.empty();
    }

    /** What the chosen template would say with what is typed so far. */
    static Optional<Paper> preview(Opened opened, CasePapers papers, Forms forms, Posted typed) {
        return template(opened, typed)
                .map(template -> papers.preview(
                        opened.visit().caller(),
                        opened.file().number(),
                        template.code(),
                        typed.get("language").orElse("zh"),
                        data(opened, forms, typed)))
                .filter(Outcome.Done.class::isInstance)
                .map(done -> Papers.paper(opened, ((Outcome.Done<CasePapers.Preview>) done).value()));
    }
}
