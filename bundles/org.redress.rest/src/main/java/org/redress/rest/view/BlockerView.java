package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.redress.api.problem.Blocker;

/** What still holds an action. */
@Schema(name = "Blocker")
public record BlockerView(
        @Schema(example = "clinic-chain/refund-consent") String gate,
        Map<String, String> reason,

        @Schema(description = "action or task that lifts it; none when there is none")
        String resolvedBy) {

    public static BlockerView of(Blocker blocker) {
        return new BlockerView(
                blocker.gate(),
                Words.of(blocker.reason()),
                blocker.resolvedBy().isEmpty() ? null : blocker.resolvedBy());
    }
}
