package org.redress.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.redress.api.text.Text;

/** Reads days that have passed the schema: it knows how a day is written, not whether there is such a day. */
final class Dates {

    private final Errors errors;

    Dates(Errors errors) {
        this.errors = errors;
    }

    /** The day; empty when none is written, or when there is none such, which is noted. */
    Optional<LocalDate> day(Node node) {
        return Fields.optional(node).flatMap(written -> {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException noSuchDay) {
                Text expected = Text.of("存在的日期，例如 2026-04-15", "a day that exists, for example 2026-04-15");
                errors.add(node.mark(), Fault.BADLY_WRITTEN, Map.of("value", written, "expected", expected));
                return Optional.empty();
            }
        });
    }

    /** Notes an end before its begin. */
    void inOrder(Node begin, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            errors.add(begin.mark(), Fault.EMPTY_RANGE, Map.of("low", from, "high", to));
        }
    }
}
