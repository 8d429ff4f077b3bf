package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantRule;
import org.redress.api.health.NodeHealth.Check;

/** Whether what must hold of every case holds, and what the health checks of the node say. */
@Schema(name = "Invariants")
public record InvariantsView(
        OffsetDateTime checkedAt,
        @Schema(description = "no rule is broken") boolean sound,
        List<RuleView> rules,
        int openCases,
        int clocksRunning,

        @Schema(description = "due and not yet acted on; the timer looks every second")
        int clocksDue,

        @Schema(description = "acted on by this node since it started")
        long clocksFired,

        List<CheckView> checks) {

    /** A rule and how many cases break it. */
    @Schema(name = "InvariantRule")
    public record RuleView(
            @Schema(example = "owner-present") String rule,
            Map<String, String> title,
            int violations,

            @Schema(description = "numbers of some of the cases")
            List<String> examples) {}

    /** A health check. */
    @Schema(name = "HealthCheck")
    public record CheckView(String name, boolean ok, List<String> messages) {}

    public static InvariantsView of(InvariantReport report, List<Check> checks, BranchTime time) {
        return new InvariantsView(
                time.of(report.checkedAt()),
                report.sound(),
                Arrays.stream(InvariantRule.values())
                        .map(rule -> new RuleView(
                                rule.code(),
                                Words.of(rule.title()),
                                report.of(rule).count(),
                                report.of(rule).examples()))
                        .toList(),
                report.openCases(),
                report.clocksRunning(),
                report.clocksDue(),
                report.clocksFired(),
                checks.stream()
                        .map(check -> new CheckView(check.name(), check.ok(), check.messages()))
                        .toList());
    }
}
