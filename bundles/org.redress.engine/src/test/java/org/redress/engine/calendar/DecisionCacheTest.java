package org.redress.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.api.calendar.WorkingTime;
import org.redress.engine.desk.MemoryCalendarStore;
import org.redress.store.port.CalendarStore.CalendarDecision;

/** Decisions are answered from memory, and those of other nodes are noticed soon. */
class DecisionCacheTest {

    private final MemoryCalendarStore store = new MemoryCalendarStore();
    private long nanos;
    private final DecisionCache cache = new DecisionCache(store, () -> nanos);

    private void decidedElsewhere(String unit) {
        store.save(new CalendarDecision(unit, WorkingTime.INHERITED, "r", "admin", Instant.EPOCH));
    }

    private void later() {
        nanos += DecisionCache.SHELF_LIFE.toNanos();
    }

    @Test
    void a_decision_of_another_node_counts_after_two_seconds() {
        assertThat(cache.byUnit()).isEmpty();
        decidedElsewhere("lanhu");
        assertThat(cache.byUnit()).isEmpty();
        later();
        assertThat(cache.byUnit()).containsOnlyKeys("lanhu");
    }

    @Test
    void what_has_not_changed_is_not_read_again() {
        decidedElsewhere("lanhu");
        cache.byUnit();
        for (int i = 0; i < 5; i++) {
            later();
            cache.byUnit();
        }
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void a_decision_made_here_counts_at_once() {
        cache.byUnit();
        decidedElsewhere("lanhu");
        assertThat(cache.reload()).containsOnlyKeys("lanhu");
        assertThat(cache.byUnit()).containsOnlyKeys("lanhu");
    }

    @Test
    void without_a_database_the_node_goes_on_with_what_it_knows() {
        decidedElsewhere("lanhu");
        cache.byUnit();
        store.broken = true;
        later();
        assertThat(cache.byUnit()).containsOnlyKeys("lanhu");
        store.broken = false;
        decidedElsewhere("east");
        later();
        assertThat(cache.byUnit()).containsOnlyKeys("lanhu", "east");
    }
}
