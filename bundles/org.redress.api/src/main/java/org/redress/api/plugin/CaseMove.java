package org.redress.api.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/**
 * A move of cases, and what became of each.
 *
 * @param to version that they were to run on
 * @param counts how many cases are in each state
 * @param lines by number; empty in lists
 */
public record CaseMove(
        String id, PackRef to, String by, Instant at, String reason, Map<State, Integer> counts, List<Line> lines) {
    public CaseMove {
        counts = Map.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /**
     * One case.
     *
     * @param version of the case that was to be moved
     * @param why it was not moved, or not reversed; empty otherwise
     */
    public record Line(String number, long version, State state, Optional<Text> why) {}

    /** Where a case stands. */
    public enum State {
        /** Not looked at yet; the node stopped, and the move has to be sent again. */
        WAITING,
        MOVED,
        /** It stays on what it ran on. */
        REFUSED,
        /** It runs on what it ran on before. */
        REVERSED
    }
}
