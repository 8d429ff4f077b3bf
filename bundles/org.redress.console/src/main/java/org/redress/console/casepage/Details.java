package org.redress.console.casepage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.CaseDesk;
import org.redress.api.procedure.FormField;
import org.redress.console.view.Field;
import org.redress.console.web.Forms;
import org.redress.console.web.Posted;

/**
 * The fields of an action. Completing the intake takes the whole form of the case's type, which no generated form can
 * describe as one field, and what is known of the customer: here their fields stand among the others, filled with what is
 * known.
 */
final class Details {

    static final String ACTION = "complete-intake";
    private static final String PREFIX = "fields-";

    private final CaseDesk desk;

    Details(CaseDesk desk) {
        this.desk = desk;
    }

    List<Field> fields(Opened opened, ActionOffer offer, Forms forms, Posted typed, Map<String, String> errors) {
        if (PaperForms.concerns(offer)) {
            return PaperForms.fields(opened, offer, forms, typed, errors);
        }
        List<Field> fields = new ArrayList<>();
        if (offer.id().equals(ACTION)) {
            fields.addAll(forms.fields(particulars(opened), Particulars.PREFIX, typed, errors));
            fields.addAll(forms.fields(asked(opened), PREFIX, typed, errors));
        }
        fields.addAll(forms.fields(offer.input(), "", typed, errors));
        return fields;
    }

    Map<String, Object> values(Opened opened, ActionOffer offer, Forms forms, Posted typed) {
        if (PaperForms.concerns(offer)) {
            return PaperForms.values(opened, offer, forms, typed);
        }
        Map<String, Object> values = new LinkedHashMap<>(forms.values(offer.input(), "", typed));
        if (offer.id().equals(ACTION)) {
            Map<String, Object> customer = forms.values(particulars(opened), Particulars.PREFIX, typed);
            if (!customer.isEmpty()) {
                values.put(Particulars.NAME, customer);
            }
            values.put("fields", forms.values(asked(opened), PREFIX, typed));
        }
        return values;
    }

    /** What the form opens with. */
    Posted known(Opened opened, ActionOffer offer, Posted typed) {
        if (PaperForms.concerns(offer)) {
            return PaperForms.known(offer, typed);
        }
        Map<String, List<String>> known = only(offer);
        if (!offer.id().equals(ACTION)) {
            return typed.or(known);
        }
        known.putAll(Particulars.known(desk.customer(opened.file())));
        opened.file().fields().forEach((name, value) -> {
            if (!Boolean.FALSE.equals(value)) {
                known.put(PREFIX + name, texts(value));
            }
        });
        opened.file().intake().description().ifPresent(text -> known.put("description", List.of(text)));
        opened.file().intake().remedySought().ifPresent(text -> known.put("remedySought", List.of(text)));
        return typed.or(known);
    }

    /** Where there is one way to choose, it is chosen. */
    private static Map<String, List<String>> only(ActionOffer offer) {
        Map<String, List<String>> only = new LinkedHashMap<>();
        offer.input().stream()
                .filter(field -> field.required()
                        && field.kind() == FormField.Kind.CHOICE
                        && field.options().size() == 1)
                .forEach(field ->
                        only.put(field.name(), List.of(field.options().get(0).value())));
        return only;
    }

    /** What is asked for by now, and what somebody has filled in ahead of time. */
    private static List<FormField> asked(Opened opened) {
        List<FormField> asked = opened.type().askedIn(opened.file().stage());
        return opened.type().form().fields().stream()
                .filter(field -> asked.contains(field) || opened.file().fields().containsKey(field.name()))
                .toList();
    }

    private List<FormField> particulars(Opened opened) {
        return Particulars.fields(opened, desk.customer(opened.file()));
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
