package org.redress.console.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.account.Caller;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantReport.Violations;
import org.redress.api.health.InvariantRule;
import org.redress.api.health.NodeHealth;
import org.redress.api.problem.Outcome;

/** All is well until a test breaks something. */
public final class FakeHealth implements InvariantMonitor, NodeHealth {

    public final Map<InvariantRule, Violations> broken = new HashMap<>();

    @Override
    public InvariantReport report() {
        return new InvariantReport(Cases.NOW, broken, 1234, 2345, 0, 56);
    }

    @Override
    public Outcome<InvariantReport> report(Caller caller) {
        return Outcome.done(report());
    }

    @Override
    public List<Check> checks() {
        return List.of(
                new Check("invariants", broken.isEmpty(), List.of("owner-active: 3 case(s)")),
                new Check("web server", true, List.of("serving")));
    }
}
