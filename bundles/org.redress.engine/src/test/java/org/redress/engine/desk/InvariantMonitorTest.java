package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Caller;
import org.redress.api.health.InvariantReport;
import org.redress.api.health.InvariantRule;
import org.redress.api.problem.Outcome;
import org.redress.store.port.InvariantStore;

/** What the monitor reports, to whom, and how often it asks. */
class InvariantMonitorTest {

    private final Clinic clinic = new Clinic();
    private final Counted store = new Counted();
    private long nanos;
    private final StoredInvariantMonitor monitor =
            new StoredInvariantMonitor(store, clinic.directory(), clinic.workshop.clock(), clinic.watch, () -> nanos);

    @Test
    void a_broken_rule_is_reported_with_some_of_its_cases() {
        store.broken.put(InvariantRule.OWNER_PRESENT, 7);

        InvariantReport report = monitor.report();

        assertThat(report.sound()).isFalse();
        assertThat(report.of(InvariantRule.OWNER_PRESENT).count()).isEqualTo(7);
        assertThat(report.of(InvariantRule.OWNER_PRESENT).examples()).containsExactly("SHJA-2611-0001");
        assertThat(report.of(InvariantRule.DUE_FIRED).examples()).isEmpty();
        assertThat(report.checkedAt()).isEqualTo(clinic.now);
    }

    @Test
    void what_is_due_is_given_five_minutes() {
        monitor.report();

        assertThat(store.overdue).isEqualTo(clinic.now.minus(Duration.ofMinutes(5)));
    }

    @Test
    void the_database_is_asked_again_after_some_seconds_or_when_business_time_was_moved() {
        monitor.report();
        monitor.report();
        assertThat(store.asked).isEqualTo(1);

        nanos += Duration.ofSeconds(StoredInvariantMonitor.KEPT_SECONDS + 1).toNanos();
        monitor.report();
        assertThat(store.asked).isEqualTo(2);

        clinic.now = clinic.now.plusSeconds(60);
        monitor.report();
        assertThat(store.asked).isEqualTo(3);
    }

    @Test
    void administrators_see_it_and_nobody_else() {
        assertThat(monitor.report(Clinic.as("admin"))).isInstanceOf(Outcome.Done.class);
        assertThat(monitor.report(Clinic.as("ops"))).isInstanceOf(Outcome.Forbidden.class);
        assertThat(monitor.report(Clinic.as("nobody"))).isInstanceOf(Outcome.Forbidden.class);
        assertThat(monitor.report(new Caller("karaf", Caller.Entry.SHELL, "zh", "test")))
                .isInstanceOf(Outcome.Done.class);
    }

    private static final class Counted implements InvariantStore {

        final Map<InvariantRule, Integer> broken = new HashMap<>();
        int asked;
        Instant overdue;

        @Override
        public int violations(InvariantRule rule, Instant before) {
            overdue = before;
            return broken.getOrDefault(rule, 0);
        }

        @Override
        public List<String> examples(InvariantRule rule, Instant before, int limit) {
            return List.of("SHJA-2611-0001");
        }

        @Override
        public int openCases() {
            asked++;
            return 1;
        }

        @Override
        public int clocksRunning() {
            return 1;
        }

        @Override
        public int clocksDue(Instant at) {
            return 0;
        }
    }
}
