package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.improvement.Improvement;
import org.redress.api.unit.Units;

/** An improvement item as a line of a list. */
@Schema(name = "ImprovementLine")
public record ImprovementLineView(
        @Schema(example = "SHJA-I2611-0001") String id,

        @Schema(description = "full id of the type of complaint")
        String type,

        Map<String, String> title,

        @Schema(description = "unit whose complaints it is about")
        String unit,

        @Schema(allowableValues = {"open", "done", "dropped"})
        String state,

        @Schema(description = "username") String owner,
        OffsetDateTime raisedAt,
        OffsetDateTime dueAt,
        boolean overdue) {

    public static ImprovementLineView of(Improvement item, Units units, Instant now) {
        BranchTime time = BranchTime.at(units, item.unit());
        return new ImprovementLineView(
                item.code(),
                item.type(),
                Words.of(item.title()),
                item.unit(),
                Codes.of(item.state()),
                item.owner(),
                time.of(item.raisedAt()),
                time.of(item.dueAt()),
                item.late(now));
    }
}
