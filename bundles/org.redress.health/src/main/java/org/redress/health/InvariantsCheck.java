package org.redress.health;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantReport.Violations;
import org.redress.api.health.InvariantRule;

/**
 * What must hold of every case holds. A warning at most: a broken case is no reason to stop the work on all others. Anybody
 * may read it, so it names no case; log, shell and console do.
 */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=invariants", HealthCheck.TAGS + "=" + Readiness.ATTENTION})
public final class InvariantsCheck implements HealthCheck {

    private final InvariantMonitor monitor;

    @Activate
    public InvariantsCheck(@Reference InvariantMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public Result execute() {
        InvariantReport report = monitor.report();
        FormattingResultLog log = new FormattingResultLog();
        for (InvariantRule rule : InvariantRule.values()) {
            Violations found = report.of(rule);
            if (found.count() > 0) {
                log.critical("{}: {} case(s), see redress:invariants", rule.code(), found.count());
            }
        }
        if (report.sound()) {
            log.info("{} open cases, {} deadlines running, no rule broken", report.openCases(), report.clocksRunning());
        }
        return new Result(log);
    }
}
