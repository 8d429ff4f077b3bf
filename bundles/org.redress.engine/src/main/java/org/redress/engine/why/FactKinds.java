package org.redress.engine.why;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.FactVocabulary;
import org.redress.api.procedure.FormField;

/**
 * What kind of value each fact has, as the vocabulary and the form of the type say.
 *
 * @param type whose form names the fields
 */
record FactKinds(ComplaintType type) {

    /** How a fact can be changed. */
    enum Kind {
        TRUTH,
        WHOLE,
        AMOUNT,
        DATE,
        /** One of a few codes. */
        CODE,
        /** Written by people; never shown. */
        WORDS,
        CODES
    }

    Kind kind(String fact, Optional<Object> value) {
        int dot = fact.indexOf('.');
        String group = dot < 0 ? "" : fact.substring(0, dot);
        String name = fact.substring(dot + 1);
        if (group.equals("fields")) {
            return field(fact).map(FactKinds::of).orElseGet(() -> of(value));
        }
        if (fact.equals("today")) {
            return Kind.DATE;
        }
        if (fact.equals("case.remedySought")) {
            return Kind.WORDS;
        }
        FactVocabulary.Type declared = dot < 0
                ? FactVocabulary.SINGLES.get(name)
                : FactVocabulary.GROUPS.getOrDefault(group, Map.of()).get(name);
        if (declared == null) {
            return of(value);
        }
        return switch (declared) {
            case TEXT -> value.filter(FactKinds::isDate).isPresent() ? Kind.DATE : Kind.CODE;
            case WHOLE -> Kind.WHOLE;
            case AMOUNT -> Kind.AMOUNT;
            case TRUTH -> Kind.TRUTH;
            case TEXTS -> Kind.CODES;
        };
    }

    Optional<FormField> field(String fact) {
        return type.form().fields().stream()
                .filter(field -> fact.equals("fields." + field.name()))
                .findFirst();
    }

    /** Codes that the form offers; empty where it offers none. */
    List<String> options(String fact) {
        return field(fact)
                .map(field ->
                        field.options().stream().map(FormField.Option::value).toList())
                .orElse(List.of());
    }

    static boolean isDate(Object value) {
        if (!(value instanceof String text) || text.length() != 10) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static Kind of(FormField field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, PERSON -> Kind.WORDS;
            case CHOICE -> Kind.CODE;
            case MOMENT, DATE -> Kind.DATE;
            case WHOLE -> Kind.WHOLE;
            case AMOUNT -> Kind.AMOUNT;
            case TRUTH -> Kind.TRUTH;
            case CHOICES -> Kind.CODES;
        };
    }

    private static Kind of(Optional<Object> value) {
        Object known = value.orElse("");
        if (known instanceof Boolean) {
            return Kind.TRUTH;
        }
        if (known instanceof Long || known instanceof Integer) {
            return Kind.WHOLE;
        }
        if (known instanceof Number) {
            return Kind.AMOUNT;
        }
        if (known instanceof List<?>) {
            return Kind.CODES;
        }
        return isDate(known) ? Kind.DATE : Kind.CODE;
    }
}
