package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Track;

/** A way outside the house that the case is on, or was. */
@Schema(name = "ExternalTrack")
public record TrackView(
        int no,
        @Schema(example = "people-mediation") String track,
        Map<String, String> title,

        @Schema(
                allowableValues = {
                    "media",
                    "consumer-association",
                    "health-authority",
                    "market-authority",
                    "police",
                    "court",
                    "other"
                })
        String body,

        String reference,
        String contact,

        @Schema(allowableValues = {"running", "ended"}) String state,

        @Schema(description = "the house's own deadlines stand still while it runs")
        boolean standsStill,

        @Schema(description = "ids of its own deadlines, among the clocks of the case")
        List<String> clocks,

        @Schema(description = "what it may bring back") List<ResultView> results,

        OffsetDateTime startedAt,
        String startedBy,
        EndedView ended) {

    /** What a track may bring back. */
    @Schema(name = "ExternalResult")
    public record ResultView(
            String result,
            Map<String, String> title,

            @Schema(description = "the case can be closed with it")
            boolean settles) {}

    /** What it brought back. */
    @Schema(name = "ExternalEnd")
    public record EndedView(
            @Schema(description = "withdrawn: the customer withdrew the complaint meanwhile")
            String result,

            Map<String, String> title,
            boolean settles,

            @Schema(description = "what was agreed or decided")
            String text,

            OffsetDateTime at,
            String by) {}

    static TrackView of(CaseFile file, Track track, BranchTime time) {
        return new TrackView(
                track.no(),
                track.code(),
                Words.of(track.title()),
                track.body(),
                track.reference(),
                track.contact().orElse(null),
                track.running() ? "running" : "ended",
                track.standsStill(),
                track.own(file.clocks()).map(CaseClock::id).toList(),
                track.results().stream()
                        .map(result -> new ResultView(result.code(), Words.of(result.title()), result.settles()))
                        .toList(),
                time.of(track.startedAt()),
                track.startedBy(),
                track.ended()
                        .map(end -> new EndedView(
                                end.result(),
                                Words.of(end.title()),
                                end.settles(),
                                end.text().orElse(null),
                                time.of(end.at()),
                                end.by()))
                        .orElse(null));
    }
}
