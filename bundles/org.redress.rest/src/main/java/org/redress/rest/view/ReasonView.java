package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.redress.api.casework.Reason;

/** Why something was decided. */
@Schema(name = "Reason")
public record ReasonView(
        @Schema(description = "gate, ladder row, authority row or core rule")
        String rule,

        @Schema(description = "pack and version, or core") String source,
        Map<String, String> text) {

    static ReasonView of(Reason reason) {
        return new ReasonView(reason.rule(), reason.source(), Words.of(reason.text()));
    }
}
