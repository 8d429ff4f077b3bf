package org.redress.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantReport.Violations;
import org.redress.api.health.InvariantRule;
import org.redress.api.problem.Outcome;

/** What operators see of the rules that hold of every case. */
class InvariantsCheckTest {

    private static InvariantMonitor monitor(Map<InvariantRule, Violations> violations) {
        InvariantReport report = new InvariantReport(Instant.EPOCH, violations, 12, 34, 1, 56);
        return new InvariantMonitor() {
            @Override
            public InvariantReport report() {
                return report;
            }

            @Override
            public Outcome<InvariantReport> report(Caller caller) {
                return Outcome.done(report);
            }
        };
    }

    @Test
    void the_check_is_good_while_no_rule_is_broken() {
        assertThat(new InvariantsCheck(monitor(Map.of())).execute().isOk()).isTrue();
    }

    @Test
    void a_broken_rule_makes_the_check_critical_and_names_no_case() {
        Result result = new InvariantsCheck(
                        monitor(Map.of(InvariantRule.OWNER_ACTIVE, new Violations(3, List.of("SHJA-2611-0001")))))
                .execute();

        assertThat(result.getStatus()).isEqualTo(Result.Status.CRITICAL);
        assertThat(result.iterator().next().getMessage())
                .contains("owner-active: 3")
                .doesNotContain("SHJA");
    }

    @Test
    void metrics_count_every_rule_and_go_with_the_monitor() {
        Meters meters = new Meters();
        CaseMeters cases =
                new CaseMeters(meters, monitor(Map.of(InvariantRule.DUE_FIRED, new Violations(2, List.of()))));

        assertThat(meters.registry().scrape())
                .contains("redress_invariant_violations{rule=\"due-fired\"} 2.0")
                .contains("redress_invariant_violations{rule=\"owner-present\"} 0.0")
                .contains("redress_open_cases 12.0")
                .contains("redress_clocks_running 34.0")
                .contains("redress_clocks_due 1.0")
                .contains("redress_clocks_fired_total 56.0");

        cases.remove();
        assertThat(meters.registry().scrape()).doesNotContain("redress_open_cases");
        meters.close();
    }
}
