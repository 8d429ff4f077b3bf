package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.redress.rest.json.MaxLength;

/** What a customer answers; link and secret as they were given when it was opened. */
@Schema(
        name = "SurveyAnswer",
        requiredProperties = {"link", "secret", "settled"})
public record SurveyBody(
        @MaxLength(100) String link,
        @MaxLength(100) String secret,
        Boolean settled,

        @Schema(description = "satisfied with the result, 1 to 5")
        Optional<Integer> result,

        @Schema(description = "satisfied with the handling, 1 to 5")
        Optional<Integer> process,

        @MaxLength(1_000) Optional<String> text) {

    /** Neither link nor secret, wherever this is printed. */
    @Override
    public String toString() {
        return "SurveyBody[]";
    }
}
