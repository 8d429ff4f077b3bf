package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.plugin.PlanJob;

/** A plan being applied or reversed. */
@Schema(name = "Job")
public record JobView(
        String id,
        String plan,

        @Schema(allowableValues = {"apply", "rollback"}) String kind,

        @Schema(allowableValues = {"running", "done", "failed"})
        String state,

        String by,
        OffsetDateTime startedAt,
        @Schema(description = "none while it runs") OffsetDateTime endedAt,

        @Schema(description = "what came of it; none while it runs")
        Map<String, String> message) {

    public static JobView of(PlanJob job, BranchTime time) {
        return new JobView(
                job.id(),
                job.plan(),
                Codes.of(job.kind()),
                Codes.of(job.state()),
                job.by(),
                time.of(job.startedAt()),
                time.of(job.endedAt()),
                Words.of(job.words()));
    }
}
