package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.LegalText;

/** A text of law that the rules of a case cite. */
@Schema(name = "Law")
public record LawView(
        @Schema(example = "clinic-chain/public-insult") String id,
        Map<String, String> title,
        Map<String, String> body,
        Map<String, String> instrument,
        String article,
        @Schema(description = "first day in force") String from,
        @Schema(description = "last day in force") String to,

        @Schema(allowableValues = {"verified", "secondary", "unverified"})
        String confidence) {

    static LawView of(LegalText text) {
        Basis basis = text.basis();
        return new LawView(
                text.id(),
                Words.of(text.title()),
                Words.of(text.body()),
                Words.of(basis.instrument()),
                basis.article().orElse(null),
                basis.from().map(LocalDate::toString).orElse(null),
                basis.to().map(LocalDate::toString).orElse(null),
                Codes.of(basis.confidence()));
    }
}
