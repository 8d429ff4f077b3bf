package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Quarantine;

/** How the code of a plugin is doing on the node that answers. */
@Schema(name = "PluginCode")
public record CodeView(
        String plugin,
        String version,

        @Schema(
                description = "resting: not asked for half a minute after several failures, then tried",
                allowableValues = {"well", "resting", "quarantined"})
        String condition,

        @Schema(description = "why it is quarantined, since when, who said so; none when it is not")
        QuarantineView quarantine,

        long calls,
        long failures,

        @Schema(description = "calls that were given up and have not come back")
        int hung,

        @Schema(description = "running threads that the plugin started itself")
        int strayThreads,

        FailureView lastFailure) {

    /** Code that is not asked any more, on any node. */
    @Schema(name = "PluginQuarantine")
    public record QuarantineView(String plugin, String version, OffsetDateTime since, String why, String by) {

        public static QuarantineView of(Quarantine quarantine, BranchTime time) {
            return new QuarantineView(
                    quarantine.plugin(),
                    quarantine.version(),
                    time.of(quarantine.since()),
                    quarantine.why(),
                    quarantine.by());
        }
    }

    /** What went wrong last, in the plugin's own words. */
    @Schema(name = "PluginFailure")
    public record FailureView(OffsetDateTime at, String what) {}

    public static CodeView of(CodeHealth health, BranchTime time) {
        return new CodeView(
                health.plugin(),
                health.version(),
                Codes.of(health.condition()),
                health.quarantine()
                        .map(quarantine -> QuarantineView.of(quarantine, time))
                        .orElse(null),
                health.calls(),
                health.failures(),
                health.hung(),
                health.strayThreads(),
                health.lastFailure()
                        .map(failure -> new FailureView(time.of(failure.at()), failure.what()))
                        .orElse(null));
    }
}
