package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.api.plugin.CaseMove;

/** A move of cases to another version of a plugin. */
@Schema(name = "CaseMove")
public record CaseMoveView(
        String id,
        String plugin,
        String version,
        String digest,
        String decidedBy,
        OffsetDateTime decidedAt,
        String reason,

        @Schema(
                description = "how many cases are waiting, moved, refused, reversed",
                example = "{\"moved\":37,\"refused\":2}")
        Map<String, Integer> counts,

        @Schema(description = "by number; none in the list of moves")
        List<LineView> cases) {

    /** What became of a case. */
    @Schema(name = "CaseMoveLine")
    public record LineView(
            String number,

            @Schema(description = "of the case that was to be moved")
            long version,

            @Schema(allowableValues = {"waiting", "moved", "refused", "reversed"})
            String state,

            @Schema(description = "why it was not moved, or not reversed; none otherwise")
            Map<String, String> why) {}

    public static CaseMoveView of(CaseMove move, BranchTime time) {
        Map<String, Integer> counts = new TreeMap<>();
        move.counts().forEach((state, count) -> counts.put(Codes.of(state), count));
        return new CaseMoveView(
                move.id(),
                move.to().id(),
                move.to().version(),
                move.to().digest(),
                move.by(),
                time.of(move.at()),
                move.reason(),
                counts,
                move.lines().stream()
                        .map(line -> new LineView(
                                line.number(), line.version(), Codes.of(line.state()), Words.of(line.why())))
                        .toList());
    }
}
