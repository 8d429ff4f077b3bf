package org.redress.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantReport.Violations;
import org.redress.api.health.InvariantRule;
import org.redress.api.problem.Outcome;

/** The rules that hold of every case, in a terminal. */
class InvariantsCommandTest {

    @Test
    void each_rule_has_a_line_with_its_count_and_some_cases() throws Exception {
        InvariantReport report = new InvariantReport(
                Instant.EPOCH,
                Map.of(InvariantRule.OWNER_ACTIVE, new Violations(2, List.of("SHJA-2611-0001", "SHJA-2611-0002"))),
                12,
                34,
                0,
                56);
        InvariantMonitor monitor =
                Terminal.fake(InvariantMonitor.class, Map.of("report", arguments -> Outcome.done(report)));

        String shown = new Terminal().run(new InvariantsCommand(), Map.of("invariants", monitor));

        assertThat(shown)
                .containsPattern("owner-active +[|] .+ +[|] 2 +[|] SHJA-2611-0001, SHJA-2611-0002")
                .containsPattern("owner-present +[|] .+ +[|] 0 +[|]")
                .contains("12 open cases, 34 deadlines running, 0 due, 56 acted on");
    }
}
