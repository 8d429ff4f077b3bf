package org.redress.console.view;

import java.util.List;

/**
 * How data and node are doing.
 *
 * @param sound whether nothing is amiss: no rule broken, no check failing
 * @param checkedAt for people
 */
public record SystemView(boolean sound, String checkedAt, List<Rule> rules, List<Figure> figures, List<Check> checks) {

    /** A rule that holds of every case; {@code examples} are numbers of cases that break it. */
    public record Rule(String title, int broken, String examples) {}

    /** Something counted. */
    public record Figure(String title, String value) {}

    /** A health check; its messages are what operators read in logs, shown when it fails. */
    public record Check(String name, boolean ok, List<String> messages) {}
}
