package org.redress.console.view;

import java.util.List;
import org.redress.console.view.CaseView.Act;

/**
 * What goes on outside the house, and visits.
 *
 * @param acts what the reader can begin
 */
public record OutsideCard(List<TrackLine> tracks, List<VisitLine> visits, List<Act> acts) {

    /**
     * A track.
     *
     * @param line body, number there, whom to ask
     * @param due its own deadline; empty once it has ended
     * @param still what stands still meanwhile
     * @param result what it brought back; empty while it runs
     */
    public record TrackLine(
            String title,
            String line,
            boolean running,
            String due,
            String tone,
            String still,
            String result,
            List<Act> acts) {}

    /**
     * A visit.
     *
     * @param more place and purpose
     * @param result what came of it
     */
    public record VisitLine(
            String when,
            Person with,
            String more,
            String state,
            String tone,
            String result,
            String hindered,
            List<Act> acts) {}

    public long running() {
        return tracks.stream().filter(TrackLine::running).count();
    }
}
