package org.redress.api.procedure;

import java.util.List;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A track outside the house: mediation, an authority, a court.
 *
 * @param id with its pack
 * @param body kind of body, as of interventions
 * @param need what must hold when it starts; empty when it may start at any time
 * @param keepsRunning the house's own deadlines go on while it lasts; otherwise they stand still
 * @param clocks its own deadlines, by full id: among the clocks of the pack, each starts and stops with the track
 * @param results what it may bring back, at least one
 * @param why what it is and where it comes from, for people
 */
public record TrackDecl(
        String id,
        Text title,
        String body,
        Optional<Need> need,
        boolean keepsRunning,
        List<String> clocks,
        List<Result> results,
        Text why) {

    public TrackDecl {
        clocks = List.copyOf(clocks);
        results = List.copyOf(results);
    }

    /**
     * What must hold when a track starts.
     *
     * @param otherwise why it may not start, for people
     */
    public record Need(Condition when, Text otherwise) {}

    /**
     * What a track may bring back.
     *
     * @param settles the complaint is settled by it: it can be what the case is closed with
     */
    public record Result(String code, Text title, boolean settles) {}

    /** As actions and rules name it, without its pack. */
    public String code() {
        return id.substring(id.indexOf('/') + 1);
    }
}
