package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * How a case is judged: proposals beside what people confirmed.
 *
 * @param reversals findings that were changed after they had been given
 * @param score what the case counts, where its rules keep a score
 */
public record AssessCard(List<Line> lines, List<Judged> judged, List<String> reversals, String score) {

    /**
     * What rules propose.
     *
     * @param title what it would make of the case
     * @param causes the rules that say so
     * @param confirm how to confirm it as it is; empty when somebody has looked at it or the reader may not
     */
    public record Line(String title, String tone, List<Cause> causes, Optional<Confirm> confirm) {}

    /** Why a rule proposes it, and which since when. */
    public record Cause(String why, String more) {}

    /**
     * Confirming by one click, or looking at the form first.
     *
     * @param name field that holds the value
     * @param reason what is recorded as the reason
     */
    public record Confirm(String action, String name, String value, String reason, String label) {}

    /** What somebody confirmed. */
    public record Judged(String title, String reason, String more) {}

    public boolean empty() {
        return lines.isEmpty() && judged.isEmpty() && reversals.isEmpty();
    }
}
