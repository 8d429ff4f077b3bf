package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.calendar.DeadlineMove;

/** A running deadline that would move. */
@Schema(name = "DeadlineMove")
public record MoveView(
        @Schema(example = "SHJA-2611-0037") String number,

        @Schema(example = "clinic-chain/first-response") String clock,
        Map<String, String> title,
        OffsetDateTime dueAt,
        OffsetDateTime wouldBeDueAt) {

    public static MoveView of(DeadlineMove move, BranchTime time) {
        return new MoveView(
                move.caseNumber(),
                move.clock(),
                Words.of(move.title()),
                time.of(move.dueAt()),
                time.of(move.wouldBeDueAt()));
    }
}
