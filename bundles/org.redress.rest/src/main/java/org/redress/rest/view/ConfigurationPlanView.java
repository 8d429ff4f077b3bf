package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.upkeep.ConfigurationPlan;

/** The difference between a configuration file and what holds. */
@Schema(name = "ConfigurationPlan")
public record ConfigurationPlanView(
        @Schema(description = "names this very difference; needed to apply it", example = "3f2a9c01d4e5")
        String id,

        @Schema(description = "nothing speaks against it") boolean possible,
        @Schema(description = "there is nothing to do") boolean level,
        List<LineView> lines) {

    /** One thing. */
    @Schema(name = "ConfigurationPlanLine")
    public record LineView(
            @Schema(allowableValues = {"add", "change", "remove", "impossible", "note"})
            String kind,

            @Schema(example = "activation clinic-chain@east")
            String what,

            Map<String, String> text,
            List<DifferenceView> values) {}

    /** A value that differs; empty where there is none. */
    @Schema(name = "ConfigurationDifference")
    public record DifferenceView(
            @Schema(example = "settings.certificateDays") String name, String before, String after) {}

    public static ConfigurationPlanView of(ConfigurationPlan plan) {
        return new ConfigurationPlanView(
                plan.id(),
                plan.possible(),
                plan.level(),
                plan.lines().stream()
                        .map(line -> new LineView(
                                Codes.of(line.kind()),
                                line.what(),
                                Words.of(line.words()),
                                line.values().stream()
                                        .map(value -> new DifferenceView(value.name(), value.before(), value.after()))
                                        .toList()))
                        .toList());
    }
}
