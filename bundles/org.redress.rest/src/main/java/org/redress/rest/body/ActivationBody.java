package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.rest.json.MaxLength;

/** A decision about a plugin at a unit. */
@Schema(
        name = "ActivationChange",
        requiredProperties = {"state", "reason"})
public record ActivationBody(
        @Schema(
                type = "string",
                implementation = String.class,
                allowableValues = {"on", "off", "inherit"})
        Activation.State state,

        @Schema(description = "units below cannot decide otherwise; unchanged when left out")
        Optional<Boolean> locked,

        @Schema(description = "OSGi version range; unchanged when left out", example = "[1.2,2)")
        Optional<String> versionRange,

        @Schema(
                description = "the complete choice of this unit; unchanged when left out",
                implementation = Object.class)
        Optional<Map<String, Object>> settings,

        @MaxLength(1_000) @Schema(description = "kept with the decision")
        String reason) {

    public ActivationChange change(String plugin, String unit) {
        return new ActivationChange(plugin, unit, state, locked, versionRange, settings, reason);
    }
}
