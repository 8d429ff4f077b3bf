package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.Rollout.StopRules;
import org.redress.api.plugin.RolloutRequest;
import org.redress.rest.json.MaxEntries;
import org.redress.rest.json.MaxLength;

/** A version of a plugin that is to go to branches wave by wave. */
@Schema(
        name = "RolloutRequest",
        requiredProperties = {"version", "unit", "waves", "soakMinutes", "reason"})
public record RolloutBody(
        @Schema(description = "live beside the one in use", example = "2.0.0")
        String version,

        @Schema(
                description = "above all the branches; in the end the version counts for everybody below it",
                example = "lanhu")
        String unit,

        @Schema(description = "1 to 20") List<WaveBody> waves,

        @Schema(description = "how long each wave is watched, 1 to 43,200", example = "240")
        Integer soakMinutes,

        @Schema(description = "3, 5, 5 where left out") Optional<StopBody> stop,

        @MaxLength(1_000) @Schema(description = "kept with every decision")
        String reason) {

    /** Branches that get it together. */
    @Schema(
            name = "RolloutWave",
            requiredProperties = {"branches"})
    public record WaveBody(
            @MaxEntries(500) @Schema(description = "1 to 500")
            List<String> branches) {}

    /** What ends it and takes it back. */
    @Schema(name = "RolloutStop")
    public record StopBody(
            @Schema(description = "so many times what is usual at the branch in the same time")
            Optional<Integer> timesUsual,

            @Schema(description = "but never fewer deadlines missed, or people told, than this")
            Optional<Integer> atLeast,

            @Schema(description = "calls of the version's code that failed or took too long")
            Optional<Integer> failures) {

        StopRules rules() {
            return new StopRules(
                    timesUsual.orElse(StopRules.USUAL.timesUsual()),
                    atLeast.orElse(StopRules.USUAL.atLeast()),
                    failures.orElse(StopRules.USUAL.failures()));
        }
    }

    public RolloutRequest request(String plugin) {
        return new RolloutRequest(
                plugin,
                version.strip(),
                unit.strip(),
                waves.stream().map(WaveBody::branches).toList(),
                Duration.ofMinutes(soakMinutes),
                stop.map(StopBody::rules).orElse(StopRules.USUAL),
                reason);
    }
}
