package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MoveOrder;
import org.redress.rest.json.MaxEntries;
import org.redress.rest.json.MaxLength;

/** Cases that are to be moved to another version. */
@Schema(
        name = "CaseMoveRequest",
        requiredProperties = {"version", "cases", "reason"})
public record CaseMoveBody(
        @Schema(description = "the one of the plan", example = "2.0.0")
        String version,

        @MaxEntries(CaseMoves.MOST) @Schema(description = "1 to 500, as planned")
        List<ChosenBody> cases,

        @MaxLength(1_000) @Schema(description = "kept in the history of each case, 2 to 400 characters")
        String reason,

        @Schema(description = "a UUID: sent again it goes on with the move that has it, and adds cases to it")
        Optional<String> id) {

    /** One of the cases. */
    @Schema(
            name = "CaseMoveChoice",
            requiredProperties = {"number", "version"})
    public record ChosenBody(
            String number,

            @Schema(description = "of the case, as the plan saw it")
            Integer version) {}

    public MoveOrder order(String plugin) {
        return new MoveOrder(
                plugin,
                version.strip(),
                cases.stream()
                        .map(one -> new MoveOrder.Chosen(one.number(), one.version()))
                        .toList(),
                reason,
                id);
    }
}
