package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.ScoreLine;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** What cases counted in a period. */
@Schema(name = "Scores")
public record ScoresView(
        @Schema(description = "cases of all lines") int cases,
        @Schema(description = "sum of all lines") int score,
        List<LineView> items) {

    /** The cases of one class at one branch. */
    @Schema(name = "ScoreLine")
    public record LineView(
            String branch,
            Map<String, String> branchTitle,
            @Schema(example = "clinic-chain/side-effect") String type,

            @Schema(name = "class", description = "confirmed class")
            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String classCode,

            @Schema(description = "those that count nothing included")
            int cases,

            int score) {}

    /** @param lines of the branches that the caller may see */
    public static ScoresView of(List<ScoreLine> lines, Units units) {
        return new ScoresView(
                lines.stream().mapToInt(ScoreLine::cases).sum(),
                lines.stream().mapToInt(ScoreLine::score).sum(),
                lines.stream()
                        .map(line -> new LineView(
                                line.branch(),
                                units.find(line.branch())
                                        .map(Unit::name)
                                        .map(Words::of)
                                        .orElse(null),
                                line.type(),
                                line.classCode(),
                                line.cases(),
                                line.score()))
                        .toList());
    }
}
