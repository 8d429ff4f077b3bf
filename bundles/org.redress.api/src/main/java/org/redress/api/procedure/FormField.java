package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * One field of a type's form, as pages show it. What is valid is said by the form's JSON Schema alone.
 *
 * @param required listed as missing until filled; never blocks registration
 * @param maxLength of texts, in characters
 */
public record FormField(
        String name,
        Text title,
        Optional<Text> help,
        Kind kind,
        List<Option> options,
        boolean required,
        Optional<Double> minimum,
        Optional<Double> maximum,
        int maxLength) {
    public FormField {
        options = List.copyOf(options);
    }

    /** How it is filled in. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        WHOLE,
        AMOUNT,
        DATE,
        TRUTH,
        CHOICE,
        CHOICES,
        /** A point in time; in actions only. */
        MOMENT,
        /** A username; in actions only. */
        PERSON
    }

    /** A choice. */
    public record Option(String value, Text title) {}
}
