package org.redress.engine.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.health.InvariantMonitor;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantReport.Violations;
import org.redress.api.health.InvariantRule;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.time.BusinessClock;
import org.redress.store.port.InvariantStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the database count what must not be. Counts are kept for {@value #KEPT_SECONDS} seconds of machine time, so that
 * pages, metrics and health checks together ask it no more often; business time that is moved by hand asks again at once.
 */
@Component(service = InvariantMonitor.class)
public final class StoredInvariantMonitor implements InvariantMonitor {

    static final int KEPT_SECONDS = 5;
    /** The timer looks every second; what it has not done after this long it does not do. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(StoredInvariantMonitor.class);
    private static final int EXAMPLES = 5;
    private static final Problem NOT_ADMINISTRATOR = Problem.of(
            "RD-HLT-101", "只有系统管理员可以查看系统状态，请联系系统管理员。", "Only an administrator sees system health. Ask one of them.");

    private final InvariantStore store;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final ClockWatch watch;
    private final LongSupplier nanos;
    private final Object counting = new Object();
    private final BrokenRules broken = new BrokenRules();
    private volatile Kept kept;

    /** A report and when, by the machine's clock, it was made. */
    private record Kept(InvariantReport report, long madeAt) {}

    @Activate
    public StoredInvariantMonitor(
            @Reference InvariantStore store,
            @Reference Accounts accounts,
            @Reference BusinessClock clock,
            @Reference ClockWatch watch) {
        this(store, accounts, clock, watch, System::nanoTime);
    }

    StoredInvariantMonitor(
            InvariantStore store, Accounts accounts, BusinessClock clock, ClockWatch watch, LongSupplier nanos) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        this.watch = watch;
        this.nanos = nanos;
    }

    @Override
    public InvariantReport report() {
        Kept last = kept;
        if (last == null || stale(last)) {
            // One at a time: the others wait for its answer instead of asking the same.
            synchronized (counting) {
                last = kept;
                if (last == null || stale(last)) {
                    last = new Kept(count(clock.now()), nanos.getAsLong());
                    kept = last;
                }
            }
        }
        return last.report();
    }

    private boolean stale(Kept last) {
        return nanos.getAsLong() - last.madeAt()
                        > Duration.ofSeconds(KEPT_SECONDS).toNanos()
                || clock.simulated() && !clock.now().equals(last.report().checkedAt());
    }

    private InvariantReport count(Instant now) {
        Map<InvariantRule, Violations> violations = new EnumMap<>(InvariantRule.class);
        Instant overdue = now.minus(GRACE);
        for (InvariantRule rule : InvariantRule.values()) {
            int count = store.violations(rule, overdue);
            violations.put(
                    rule,
                    count == 0 ? Violations.NONE : new Violations(count, store.examples(rule, overdue, EXAMPLES)));
            if (broken.lasts(rule, count, nanos.getAsLong())) {
                LOG.error(
                        "RD-HLT-002 {} case(s) break the rule {}, for example {}; see docs/administration.md",
                        count,
                        rule.code(),
                        violations.get(rule).examples());
            }
        }
        return new InvariantReport(
                now, violations, store.openCases(), store.clocksRunning(), store.clocksDue(now), watch.fired());
    }

    @Override
    public Outcome<InvariantReport> report(Caller caller) {
        return caller.administers(accounts) ? Outcome.done(report()) : new Outcome.Forbidden<>(NOT_ADMINISTRATOR);
    }
}
