package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.redress.api.unit.UnitKind;

/** A unit to create or change. Of one that exists only name, zone and activity change. */
@Schema(
        name = "UnitChange",
        requiredProperties = {"name"})
public record UnitBody(
        @Schema(description = "needed to create", example = "sh-jingan")
        Optional<String> id,

        @Schema(
                type = "string",
                description = "needed to create",
                implementation = String.class,
                allowableValues = {"chain", "region", "branch"})
        Optional<UnitKind> kind,

        @Schema(description = "prefix of case numbers; needed to create", example = "SHJA")
        Optional<String> code,

        @Schema(description = "by language tag; zh is needed", example = "{\"zh\":\"上海静安店\",\"en\":\"Jing'an\"}")
        Map<String, String> name,

        @Schema(description = "unit above; needed but for a chain")
        Optional<String> parent,

        @Schema(description = "Asia/Shanghai unless said otherwise", example = "Asia/Shanghai")
        Optional<String> zone,

        Optional<Boolean> active) {}
