package org.redress.console.view;

import java.util.List;
import java.util.Optional;

/**
 * Why a case is where it is, in the reader's language.
 *
 * @param now owner, next deadline and stage
 * @param blocked what is still missing for what the reader may do
 * @param others what others may do
 * @param whyNot steps up and deadlines that have not come about
 * @param earlier address of earlier decisions
 */
public record WhyView(
        String number,
        List<Point> now,
        List<Held> blocked,
        List<Other> others,
        List<Ground> whyNot,
        List<Ground> decisions,
        Optional<String> earlier) {

    /** An answer with its reason and, for a deadline, where it is counted. */
    public record Point(String question, String answer, String because, String otherwise, String traceHref) {}

    /** An action with everything that holds it. */
    public record Held(String title, List<Ground> grounds) {}

    /** Something that others may do. */
    public record Other(String title, String reason, String who) {}

    /**
     * A rule with what it looked at.
     *
     * @param when empty for what holds now
     * @param otherwise the nearest change; empty when there is none
     * @param source rule, pack and version
     */
    public record Ground(
            String when, String title, String reason, List<Seen> inputs, String otherwise, String source) {}

    /** A fact that a rule looked at. */
    public record Seen(String title, String value) {}

    public String href() {
        return "/cases/" + number;
    }
}
