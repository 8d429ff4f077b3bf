package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.MoveRequest;
import org.redress.rest.json.MaxEntries;

/** Which open cases are to be looked at: those named, or those of a unit. */
@Schema(
        name = "CaseMovePlanRequest",
        requiredProperties = {"version"})
public record MovePlanBody(
        @Schema(description = "a live one", example = "2.0.0")
        String version,

        @MaxEntries(CaseMoves.MOST) @Schema(description = "numbers, 1 to 500; or a unit")
        Optional<List<String>> cases,

        @Schema(description = "its open cases that run on another version; or cases", example = "lanhu")
        Optional<String> unit,

        @Schema(description = "with a unit: next of the page before")
        Optional<String> after,

        @Schema(description = "with a unit: 1 to 500, 100 where left out")
        Optional<Integer> limit) {

    private static final int USUAL = 100;

    public MoveRequest request(String plugin) {
        return new MoveRequest(
                plugin, version.strip(), cases.orElse(List.of()), unit.map(String::strip), after, limit.orElse(USUAL));
    }
}
