package org.redress.api.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was counted at one moment.
 *
 * @param checkedAt business time
 * @param violations one for each rule
 * @param clocksDue steps of deadlines that are due and not yet acted on; the timer looks every second
 * @param clocksFired steps of deadlines that this node has acted on since it started
 */
public record InvariantReport(
        Instant checkedAt,
        Map<InvariantRule, Violations> violations,
        int openCases,
        int clocksRunning,
        int clocksDue,
        long clocksFired) {
    public InvariantReport {
        violations = Map.copyOf(violations);
    }

    /**
     * Cases that break a rule.
     *
     * @param examples numbers of some of them
     */
    public record Violations(int count, List<String> examples) {

        public static final Violations NONE = new Violations(0, List.of());

        public Violations {
            examples = List.copyOf(examples);
        }
    }

    public Violations of(InvariantRule rule) {
        return violations.getOrDefault(rule, Violations.NONE);
    }

    /** Whether every rule holds. */
    public boolean sound() {
        return violations.values().stream().allMatch(found -> found.count() == 0);
    }
}
