package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseState;
import org.redress.store.EveryDatabase;
import org.redress.store.port.ClockLedgerStore.EventCount;
import org.redress.store.port.ClockLedgerStore.Mismatch;
import org.redress.store.port.ClockLedgerStore.RowCount;

/** History and rows of clocks are two books that have to say the same. */
class ClockLedgerTest extends EveryDatabase {

    private static final String CLOCK = "clinic-chain/first-response";

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    private final JpaClockLedgerStore ledger = new JpaClockLedgerStore(opened.work());

    @Test
    void a_clock_whose_every_change_was_told_balances() {
        long started = events("clock-started");
        long stopped = rows("stopped");
        Sample sample = new Sample();
        sample.told = Optional.of("clock-started");
        store.commit(sample.registration());
        assertThat(mismatches(sample)).isEmpty();

        sample.told = Optional.of("clock-breached");
        sample.breached = true;
        store.commit(sample.change(1));
        assertThat(mismatches(sample)).isEmpty();

        sample.told = Optional.of("clock-stopped");
        sample.stopped = true;
        sample.state = CaseState.CLOSED;
        store.commit(sample.change(2));
        assertThat(mismatches(sample)).isEmpty();
        assertThat(events("clock-started")).isEqualTo(started + 1);
        assertThat(rows("stopped")).isEqualTo(stopped + 1);
    }

    @Test
    void a_clock_that_was_given_back_after_it_was_stopped_balances() {
        Sample sample = new Sample();
        sample.told = Optional.of("clock-started");
        store.commit(sample.registration());
        sample.told = Optional.of("clock-stopped");
        sample.stopped = true;
        sample.state = CaseState.CLOSED;
        store.commit(sample.change(1));

        sample.stopped = false;
        sample.state = CaseState.OPEN;
        sample.told = Optional.of("clock-restored");
        store.commit(sample.change(2));
        assertThat(mismatches(sample)).isEmpty();
    }

    @Test
    void a_clock_whose_start_was_undone_is_in_neither_book() {
        Sample sample = new Sample();
        sample.told = Optional.of("clock-started");
        store.commit(sample.registration());
        sample.undone = true;
        sample.state = CaseState.CLOSED;
        sample.told = Optional.empty();
        store.commit(sample.change(1));
        assertThat(mismatches(sample)).as("nobody said so").isNotEmpty();

        sample.told = Optional.of("clock-undone");
        store.commit(sample.change(2));
        assertThat(mismatches(sample)).isEmpty();
    }

    @Test
    void a_clock_that_history_does_not_know_is_a_difference() {
        Sample sample = new Sample();
        store.commit(sample.registration());
        assertThat(mismatches(sample)).extracting(Mismatch::started).containsExactly(0L);
    }

    @Test
    void a_clock_that_was_stopped_without_a_word_is_a_difference() {
        Sample sample = new Sample();
        sample.told = Optional.of("clock-started");
        store.commit(sample.registration());
        sample.told = Optional.empty();
        sample.stopped = true;
        sample.state = CaseState.CLOSED;
        store.commit(sample.change(1));
        assertThat(mismatches(sample)).singleElement().satisfies(found -> {
            assertThat(found.stopped()).isZero();
            assertThat(found.state()).contains("stopped");
            assertThat(found.clock()).isEqualTo(CLOCK);
        });
    }

    @Test
    void a_pause_that_only_history_knows_is_a_difference() {
        Sample sample = new Sample();
        sample.told = Optional.of("clock-started");
        store.commit(sample.registration());
        sample.told = Optional.of("clock-paused");
        store.commit(sample.change(1));
        assertThat(mismatches(sample)).extracting(Mismatch::resting).containsExactly(1L);
    }

    private long events(String kind) {
        return ledger.events().stream()
                .filter(line -> line.clock().equals(CLOCK) && line.event().equals(kind))
                .mapToLong(EventCount::count)
                .sum();
    }

    private long rows(String state) {
        return ledger.rows().stream()
                .filter(line -> line.clock().equals(CLOCK) && line.state().equals(state))
                .mapToLong(RowCount::count)
                .sum();
    }

    private List<Mismatch> mismatches(Sample sample) {
        return ledger.mismatches(1_000).stream()
                .filter(found -> found.caseNumber().equals(sample.number))
                .toList();
    }
}
