package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.redress.api.unit.Unit;

/** A place in the organisation tree. */
@Schema(name = "Unit")
public record UnitView(
        @Schema(example = "sh-jingan") String id,

        @Schema(allowableValues = {"chain", "region", "branch"})
        String kind,

        @Schema(description = "prefix of case numbers", example = "SHJA")
        String code,

        Map<String, String> name,

        @Schema(description = "unit above; none for a chain")
        String parent,

        @Schema(example = "Asia/Shanghai") String zone,
        boolean active) {

    public static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                Codes.of(unit.kind()),
                unit.code(),
                Words.of(unit.name()),
                unit.parent().orElse(null),
                unit.zone().getId(),
                unit.active());
    }
}
