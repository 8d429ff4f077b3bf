package org.redress.pack;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.Basis.Confidence;
import org.redress.pack.Node.MapNode;

/** Compiles the law that a rule names as where it comes from. */
final class BasisCompiler {

    private final Dates dates;

    BasisCompiler(Errors errors) {
        this.dates = new Dates(errors);
    }

    Optional<Basis> compile(Node node) {
        if (node == null) {
            return Optional.empty();
        }
        MapNode basis = Fields.map(node);
        Optional<LocalDate> from = dates.day(basis.get("from"));
        Optional<LocalDate> to = dates.day(basis.get("to"));
        if (from.isPresent() && to.isPresent()) {
            dates.inOrder(basis.get("from"), from.get(), to.get());
        }
        return Optional.of(new Basis(
                Fields.text(basis.get("instrument")),
                Fields.optional(basis.get("article")),
                from,
                to,
                Confidence.valueOf(Fields.string(basis.get("confidence")).toUpperCase(Locale.ROOT))));
    }
}
