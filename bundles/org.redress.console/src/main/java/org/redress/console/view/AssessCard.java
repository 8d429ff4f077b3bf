package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * How a case is judged: proposals beside what people confirmed.
 *
 * @param reversals findings that were changed after they had been given
 */
public record AssessCard(List<Line> lines, List<Judged> judged, List<String> reversals) {

    /**
     * A proposal of a rule.
     *
     * @param title what it would make of the case
     * @param confirm how to confirm it as it is; empty when that has been done or the reader may not
     */
    public record Line(String title, String tone, String why, String more, Optional<Confirm> confirm) {}

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
