package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.Likeness;
import org.redress.api.unit.Units;

/** A case that may be about the matter that is being registered. */
@Schema(name = "Likeness")
public record LikenessView(
        @Schema(name = "case") @JsonProperty("case") SummaryView summary,

        @Schema(allowableValues = {"probable", "possible"}) String score,

        @Schema(description = "what speaks for it") List<Map<String, String>> reasons) {

    public static LikenessView of(Likeness found, Units units) {
        return new LikenessView(
                SummaryView.of(found.summary(), units),
                Codes.of(found.score()),
                found.reasons().stream().map(Words::of).toList());
    }
}
