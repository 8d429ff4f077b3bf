package org.redress.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantRule;

/** Cases and deadlines as meters, while the database can be asked: {@code redress_invariant_violations{rule="…"}} … */
@Component(service = CaseMeters.class, immediate = true)
public final class CaseMeters {

    private final Meters meters;
    private final List<Meter> registered = new ArrayList<>();

    @Activate
    public CaseMeters(@Reference Meters meters, @Reference InvariantMonitor monitor) {
        this.meters = meters;
        for (InvariantRule rule : InvariantRule.values()) {
            registered.add(Gauge.builder("redress.invariant.violations", monitor, asked -> asked.report()
                            .of(rule)
                            .count())
                    .description("Cases that break a rule that holds of every case; 0 or something is wrong")
                    .tag("rule", rule.code())
                    .register(meters.registry()));
        }
        gauge(monitor, "redress.open.cases", "Open cases", InvariantReport::openCases);
        gauge(monitor, "redress.clocks.running", "Deadlines that count now", InvariantReport::clocksRunning);
        gauge(monitor, "redress.clocks.due", "Deadlines due and not yet acted on", InvariantReport::clocksDue);
        registered.add(FunctionCounter.builder(
                        "redress.clocks.fired", monitor, asked -> asked.report().clocksFired())
                .description("Deadlines and warnings that this node has acted on since it started")
                .register(meters.registry()));
    }

    private void gauge(
            InvariantMonitor monitor, String name, String description, ToDoubleFunction<InvariantReport> value) {
        registered.add(Gauge.builder(name, monitor, asked -> value.applyAsDouble(asked.report()))
                .description(description)
                .register(meters.registry()));
    }

    @Deactivate
    void remove() {
        registered.forEach(meters.registry()::remove);
    }
}
