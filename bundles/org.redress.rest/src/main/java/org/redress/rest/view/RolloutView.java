package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.BranchWatch;
import org.redress.api.plugin.Rollout;

/** A version of a plugin on its way. */
@Schema(name = "Rollout")
public record RolloutView(
        String id,
        String plugin,
        String version,
        String unit,

        @Schema(allowableValues = {"running", "finishing", "done", "returning", "returned"})
        String state,

        List<List<String>> waves,

        @Schema(description = "the wave that is watched, from 1; after the last one still the last")
        int wave,

        @Schema(description = "whether the branches of this wave have the version yet")
        boolean reached,

        OffsetDateTime since,
        long soakMinutes,
        StopView stop,
        String reason,

        @Schema(description = "why it was taken back; none otherwise")
        Map<String, String> why,

        String startedBy,
        OffsetDateTime startedAt,

        @Schema(
                description =
                        "what is seen at the branches that have it; only where one roll-out is read, while it runs")
        List<WatchView> watch) {

    /** What ends it and takes it back. */
    @Schema(name = "RolloutStopRules")
    public record StopView(int timesUsual, int atLeast, int failures) {}

    /** Since the wave began. */
    @Schema(name = "RolloutWatch")
    public record WatchView(String branch, int breaches, int breachesAllowed, int told, int toldAllowed) {}

    public static RolloutView of(Rollout rollout, Optional<List<BranchWatch>> seen, BranchTime time) {
        return new RolloutView(
                rollout.id(),
                rollout.plugin(),
                rollout.version(),
                rollout.unit(),
                Codes.of(rollout.state()),
                rollout.waves(),
                Math.min(rollout.wave() + 1, rollout.waves().size()),
                rollout.reached(),
                time.of(rollout.since()),
                rollout.soak().toMinutes(),
                new StopView(
                        rollout.stop().timesUsual(),
                        rollout.stop().atLeast(),
                        rollout.stop().failures()),
                rollout.reason(),
                Words.of(rollout.why()),
                rollout.by(),
                time.of(rollout.startedAt()),
                seen.map(all -> all.stream()
                                .map(branch -> new WatchView(
                                        branch.branch(),
                                        branch.breaches(),
                                        branch.breachesAllowed(),
                                        branch.told(),
                                        branch.toldAllowed()))
                                .toList())
                        .orElse(null));
    }
}
