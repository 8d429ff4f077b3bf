package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.procedure.PackRef;

/** What was decided about a plugin at a unit, and what holds there. */
@Schema(name = "Activation")
public record ActivationView(
        String plugin,
        String unit,

        @Schema(
                description = "decision of this very unit; inherit when there is none",
                allowableValues = {"on", "off", "inherit"})
        String state,

        boolean locked,
        String versionRange,

        @Schema(description = "values chosen at this very unit", implementation = Object.class)
        Map<String, Object> settings,

        String reason,
        String by,
        OffsetDateTime at,
        EffectiveView effective) {

    /** What holds. */
    @Schema(name = "EffectiveActivation")
    public record EffectiveView(
            boolean on,

            @Schema(description = "unit whose decision holds; none when nobody decided")
            String from,

            @Schema(description = "unit above that locks it")
            String lockedAt,

            @Schema(description = "version in use; none when off")
            String version,

            @Schema(description = "defaults of the pack overlaid by the units' choices", implementation = Object.class)
            Map<String, Object> settings,

            @Schema(description = "why it is off although it was switched on")
            Map<String, String> hindrance) {}

    public static ActivationView of(EffectiveActivation held, BranchTime time) {
        ValueView values = new ValueView(time);
        return new ActivationView(
                held.plugin(),
                held.unit(),
                Codes.of(held.own().map(Activation::state).orElse(Activation.State.INHERIT)),
                held.own().map(Activation::locked).orElse(false),
                held.own().flatMap(Activation::versionRange).orElse(null),
                values.map(held.own().map(Activation::settings).orElse(Map.of())),
                held.own().map(Activation::reason).orElse(null),
                held.own().map(Activation::by).orElse(null),
                time.of(held.own().map(Activation::at)),
                new EffectiveView(
                        held.on(),
                        held.decidedAt().orElse(null),
                        held.lockedAt().orElse(null),
                        held.pack().map(PackRef::version).orElse(null),
                        values.map(held.settings()),
                        Words.of(held.hindrance())));
    }
}
