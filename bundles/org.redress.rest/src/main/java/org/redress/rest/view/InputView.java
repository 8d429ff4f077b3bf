package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.problem.Grounds.Input;

/** A fact that a rule looked at. */
@Schema(name = "RuleInput")
public record InputView(
        @Schema(description = "name as in conditions of packs", example = "fields.onsetOn")
        String fact,

        Map<String, String> title,

        @Schema(description = "text, number, truth or list of texts; none while nobody has filled it in")
        Object value,

        @Schema(description = "the value in words") Map<String, String> shown) {

    static List<InputView> of(List<Input> inputs) {
        return inputs.stream()
                .map(input -> new InputView(
                        input.fact(), Words.of(input.title()), input.value().orElse(null), Words.of(input.shown())))
                .toList();
    }
}
