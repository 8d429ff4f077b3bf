package org.redress.console.view;

import java.util.List;
import java.util.Map;

/**
 * A field of a generated form.
 *
 * @param name name that is sent
 * @param id of the element; errors point to it
 * @param kind text, long-text, whole, amount, date, moment, truth, choice, choices, signature, hidden
 * @param options to choose from; of a text they are suggestions, shown by their titles
 * @param values typed so far; one for most kinds
 * @param error empty when nothing is wrong
 */
public record Field(
        String name,
        String id,
        String title,
        String help,
        String kind,
        List<Option> options,
        boolean required,
        String minimum,
        String maximum,
        int maxLength,
        List<String> values,
        String error) {

    /** A choice. */
    public record Option(String value, String title) {}

    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean chosen(String option) {
        return values.contains(option);
    }

    public boolean wide() {
        return kind.equals("long-text") || kind.equals("choices") || kind.equals("truth");
    }

    public boolean filled() {
        return !values.isEmpty();
    }

    public String minOrNull() {
        return minimum.isEmpty() ? null : minimum;
    }

    public String maxOrNull() {
        return maximum.isEmpty() ? null : maximum;
    }

    /** Of a text for which there are suggestions. */
    public String listOrNull() {
        return kind.equals("text") && !options.isEmpty() ? id + "-list" : null;
    }

    public String describedBy() {
        return error.isEmpty() ? null : id + "-error";
    }

    public Field withError(Map<String, String> errors) {
        String wrong = errors.getOrDefault(id, "");
        return new Field(name, id, title, help, kind, options, required, minimum, maximum, maxLength, values, wrong);
    }
}
