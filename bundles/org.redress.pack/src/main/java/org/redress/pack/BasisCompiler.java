package org.redress.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.Basis.Confidence;
import org.redress.api.text.Text;
import org.redress.pack.Node.MapNode;

/** Compiles the law that a rule names as where it comes from. */
final class BasisCompiler {

    private final Errors errors;

    BasisCompiler(Errors errors) {
        this.errors = errors;
    }

    Optional<Basis> compile(Node node) {
        if (node == null) {
            return Optional.empty();
        }
        MapNode basis = Fields.map(node);
        Optional<LocalDate> from = day(basis.get("from"));
        Optional<LocalDate> to = day(basis.get("to"));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            errors.add(basis.get("from").mark(), Fault.EMPTY_RANGE, Map.of("low", from.get(), "high", to.get()));
        }
        return Optional.of(new Basis(
                Fields.text(basis.get("instrument")),
                Fields.optional(basis.get("article")),
                from,
                to,
                Confidence.valueOf(Fields.string(basis.get("confidence")).toUpperCase(Locale.ROOT))));
    }

    private Optional<LocalDate> day(Node node) {
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
}
