package org.redress.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.HistoryEvent;

/** The two books of clocks of one case: what history tells, and what runs. */
final class Balance {

    private Balance() {}

    static void holds(Clinic clinic, CaseFile file) {
        Map<String, Map<String, Integer>> told = new HashMap<>();
        for (HistoryEvent event : clinic.store.committedHistory(file.id(), 0, 2_000)) {
            if (event.data().get("clock") instanceof String clock) {
                told.computeIfAbsent(clock, id -> new HashMap<>()).merge(event.action(), 1, Integer::sum);
            }
        }
        for (CaseClock clock : file.clocks()) {
            Map<String, Integer> events = told.getOrDefault(clock.id(), Map.of());
            told.remove(clock.id());
            if (!clock.id().equals(CaseClock.ATTENTION)) {
                holds(clock, events);
            }
        }
        told.remove(CaseClock.ATTENTION);
        told.forEach((clock, events) ->
                assertThat(started(events)).as(clock + " that is not there").isZero());
    }

    private static void holds(CaseClock clock, Map<String, Integer> events) {
        assertThat(started(events)).as(clock.id()).isEqualTo(1);
        assertThat(count(events, "clock-stopped") - count(events, "clock-restored"))
                .isEqualTo(clock.open() ? 0 : 1);
        assertThat(count(events, "clock-breached")).isEqualTo(clock.breachedAt().isPresent() ? 1 : 0);
        assertThat(count(events, "clock-warned")).isEqualTo((int) clock.warnings().stream()
                .filter(step -> step.firedAt().isPresent())
                .count());
        int resting = count(events, "clock-paused") + count(events, "clock-dormant") - count(events, "clock-resumed");
        if (clock.open()) {
            assertThat(resting).as(clock.id()).isEqualTo(clock.state() == CaseClock.State.RUNNING ? 0 : 1);
        }
    }

    private static int started(Map<String, Integer> events) {
        return count(events, "clock-started") - count(events, "clock-undone");
    }

    private static int count(Map<String, Integer> events, String kind) {
        return events.getOrDefault(kind, 0);
    }
}
