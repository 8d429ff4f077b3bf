package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.CaseMoves;
import org.redress.rest.json.MaxEntries;
import org.redress.rest.json.MaxLength;

/** Which cases of a move are to be given back what they ran on. */
@Schema(
        name = "CaseMoveReversal",
        requiredProperties = {"reason"})
public record ReversalBody(
        @MaxEntries(CaseMoves.MOST) @Schema(description = "numbers; every case of the move where left out")
        Optional<List<String>> cases,

        @MaxLength(1_000) @Schema(description = "kept in the history of each case, 2 to 400 characters")
        String reason) {}
