package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Grounds;

/** What still holds an action. */
@Schema(name = "Blocker")
public record BlockerView(
        @Schema(example = "clinic-chain/refund-consent") String gate,
        Map<String, String> reason,

        @Schema(description = "action or task that lifts it; none when there is none")
        String resolvedBy,

        @Schema(description = "id of the rule, where it is one")
        String rule,

        @Schema(description = "pack and version, or core", example = "clinic-chain 1.0.0")
        String source,

        @Schema(description = "what the rule looked at") List<InputView> inputs,

        @Schema(description = "the nearest change that would lift it, a whole sentence; none when none was found")
        Map<String, String> otherwise) {

    public static BlockerView of(Blocker blocker) {
        Optional<Grounds> grounds = blocker.grounds();
        return new BlockerView(
                blocker.gate(),
                Words.of(blocker.reason()),
                blocker.resolvedBy().isEmpty() ? null : blocker.resolvedBy(),
                grounds.map(Grounds::rule).orElse(null),
                grounds.map(Grounds::source).orElse(null),
                grounds.map(found -> InputView.of(found.inputs())).orElse(null),
                Words.of(grounds.flatMap(Grounds::otherwise)));
    }
}
