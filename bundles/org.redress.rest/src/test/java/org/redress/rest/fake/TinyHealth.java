package org.redress.rest.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.api.account.Caller;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantReport.Violations;
import org.redress.api.health.InvariantRule;
import org.redress.api.health.NodeHealth;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/** One case without an owner. */
public final class TinyHealth implements InvariantMonitor, NodeHealth {

    @Override
    public InvariantReport report() {
        return new InvariantReport(
                Instant.parse("2026-09-01T01:00:00Z"),
                Map.of(InvariantRule.OWNER_PRESENT, new Violations(1, List.of("SHJA-2609-0001"))),
                12,
                34,
                0,
                56);
    }

    @Override
    public Outcome<InvariantReport> report(Caller caller) {
        return caller.username().equals("admin")
                ? Outcome.done(report())
                : new Outcome.Forbidden<>(Problem.of("RD-HLT-101", "不行", "no"));
    }

    @Override
    public List<Check> checks() {
        return List.of(new Check("invariants", false, List.of("owner-present: 1 case(s)")));
    }
}
