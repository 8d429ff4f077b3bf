package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.PlanRequest;
import org.redress.rest.json.MaxLength;

/** What an administrator wants to do with a plugin. */
@Schema(
        name = "PluginPlanRequest",
        requiredProperties = {"operation"})
public record PlanBody(
        @Schema(
                type = "string",
                implementation = String.class,
                allowableValues = {
                    "install",
                    "update",
                    "activate",
                    "deactivate",
                    "pilot",
                    "disable",
                    "remove",
                    "move-cases"
                })
        PlanRequest.Operation operation,

        @Schema(
                description =
                        "install, update: the newest where left out; remove: all of them; pilot, move-cases: required",
                example = "1.1.0")
        Optional<String> version,

        @Schema(description = "activate, deactivate, pilot, move-cases", example = "sh-jingan")
        Optional<String> unit,

        @Schema(
                description = "the complete choice of the unit; unchanged when left out; activate and pilot only",
                implementation = Object.class)
        Optional<Map<String, Object>> settings,

        @MaxLength(1_000) @Schema(description = "kept with the decisions; where left out they say which plan made them")
        Optional<String> reason) {

    public PlanRequest request(String plugin) {
        return new PlanRequest(
                plugin, operation, version.map(String::strip), unit.map(String::strip), settings, reason);
    }
}
