package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.HistoryEvent;
import org.redress.store.EveryDatabase;
import org.redress.store.port.CaseChange;
import org.redress.store.port.Commit;
import org.redress.store.port.CustomerRemedies;
import org.redress.store.port.DueClock;
import org.redress.store.port.RemedySums;
import org.redress.store.port.RequestRecord;

/** What callers may rely on when they write cases. */
class CaseStoreTest extends EveryDatabase {

    private final JpaCaseStore store = new JpaCaseStore(opened.work());

    @Test
    void a_case_comes_back_exactly_as_it_was_written() {
        Sample sample = new Sample();
        sample.offers = List.of(Sample.offer(1, "refund", "45000.00", org.redress.api.casework.Offer.State.OPEN));

        assertThat(store.commit(sample.registration())).isEqualTo(new Commit.Written());

        assertThat(store.load(sample.number)).contains(sample.file(1));
        assertThat(store.customer(sample.customer.id())).contains(sample.customer);
        assertThat(store.load("SHJA-0000-0000")).isEmpty();
    }

    @Test
    void a_change_based_on_an_old_version_is_a_conflict_and_writes_nothing() {
        Sample sample = new Sample();
        store.commit(sample.registration());
        store.commit(sample.change(1));

        sample.summary = "late";
        assertThat(store.commit(sample.change(1))).isEqualTo(new Commit.VersionConflict());

        assertThat(store.load(sample.number).orElseThrow().version()).isEqualTo(2);
        assertThat(store.load(sample.number).orElseThrow().intake().summary()).isNotEqualTo("late");
        assertThat(store.history(sample.id, 0, 100)).hasSize(2);
    }

    @Test
    void what_grants_a_customer_more_is_not_written_once_the_customer_has_had_more_than_was_seen() {
        Sample first = new Sample();
        store.commit(first.registration());
        Sample second = new Sample();
        second.customer = first.customer;
        store.commit(second.registration());
        granting(first);
        granting(second);

        assertThat(store.commit(first.change(1))).isEqualTo(new Commit.Written());
        assertThat(store.commit(second.change(1))).isEqualTo(new Commit.VersionConflict());

        second.granted = Optional.of(new RemedySums(
                first.customer.id(),
                Sample.START,
                Sample.START,
                new CustomerRemedies(Map.of(), Map.of("refund", new BigDecimal("6000")))));
        assertThat(store.commit(second.change(1)))
                .as("decided again on what is there")
                .isEqualTo(new Commit.Written());
    }

    @Test
    void of_many_who_grant_one_customer_something_at_the_same_moment_one_is_first() throws Exception {
        int many = 6;
        Sample known = new Sample();
        List<Sample> samples = IntStream.range(0, many)
                .mapToObj(i -> {
                    Sample sample = new Sample();
                    sample.customer = known.customer;
                    store.commit(sample.registration());
                    granting(sample);
                    return sample;
                })
                .toList();
        CyclicBarrier start = new CyclicBarrier(many);
        List<Callable<Commit>> tasks = samples.stream()
                .map(sample -> (Callable<Commit>) () -> {
                    start.await();
                    return store.commit(sample.change(1));
                })
                .toList();
        var pool = Executors.newFixedThreadPool(many);
        try {
            List<Commit> commits = new java.util.ArrayList<>();
            for (Future<Commit> future : pool.invokeAll(tasks)) {
                commits.add(future.get());
            }
            assertThat(commits).filteredOn(new Commit.Written()::equals).hasSize(1);
            assertThat(commits).filteredOn(new Commit.VersionConflict()::equals).hasSize(many - 1);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void granting(Sample sample) {
        sample.offers = List.of(Sample.offer(1, "refund", "6000.00", org.redress.api.casework.Offer.State.OPEN));
        sample.granted =
                Optional.of(new RemedySums(sample.customer.id(), Sample.START, Sample.START, CustomerRemedies.NONE));
    }

    @Test
    void the_same_new_case_twice_is_a_conflict() {
        Sample sample = new Sample();
        store.commit(sample.registration());

        assertThat(store.commit(sample.registration())).isEqualTo(new Commit.VersionConflict());
    }

    @Test
    void a_number_of_another_case_is_a_failure_not_a_conflict() {
        Sample first = new Sample();
        store.commit(first.registration());
        Sample second = new Sample();
        second.number = first.number;

        assertThatThrownBy(() -> store.commit(second.registration())).isInstanceOf(RuntimeException.class);
        assertThat(store.customer(second.customer.id())).isEmpty();
    }

    @Test
    void a_request_with_a_known_key_is_not_carried_out_again() {
        Sample first = new Sample();
        RequestRecord request =
                new RequestRecord("frontdesk", "key-" + first.number, "f".repeat(64), first.number, Sample.START);
        first.request = Optional.of(request);
        store.commit(first.registration());
        assertThat(store.request("frontdesk", request.key())).contains(request);

        Sample second = new Sample();
        second.request = Optional.of(request);
        assertThat(store.commit(second.registration())).isEqualTo(new Commit.DuplicateRequest());
        assertThat(store.load(second.number)).isEmpty();

        Sample retried = new Sample();
        retried.id = first.id;
        retried.number = first.number;
        retried.request = Optional.of(request);
        assertThat(store.commit(retried.change(0))).isEqualTo(new Commit.DuplicateRequest());
        assertThat(store.request("somebody-else", request.key())).isEmpty();
    }

    @Test
    void a_late_failure_leaves_nothing_behind() {
        Sample sample = new Sample();
        CaseChange good = sample.registration();
        HistoryEvent event = sample.event(1);
        // The second event has the number of the first, and comes after nearly everything else.
        CaseChange broken = new CaseChange(
                good.after(),
                0,
                good.customer(),
                List.of(event, sample.event(1)),
                good.personal(),
                good.notifications(),
                good.work(),
                good.occurrences(),
                good.granted(),
                good.request());

        assertThatThrownBy(() -> store.commit(broken)).isInstanceOf(RuntimeException.class);

        assertThat(store.load(sample.number)).isEmpty();
        assertThat(store.customer(sample.customer.id())).isEmpty();
        assertThat(store.history(sample.id, 0, 10)).isEmpty();
        assertThat(store.commit(good)).isEqualTo(new Commit.Written());
    }

    @Test
    void of_many_changes_to_one_version_exactly_one_wins() throws Exception {
        Sample sample = new Sample();
        store.commit(sample.registration());
        int threads = 4;
        int rounds = 10;
        var pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier together = new CyclicBarrier(threads);
            for (int round = 1; round <= rounds; round++) {
                long version = round;
                Callable<Commit> contender = () -> {
                    together.await();
                    return store.commit(sample.change(version));
                };
                List<Future<Commit>> results = pool.invokeAll(
                        IntStream.range(0, threads).mapToObj(i -> contender).toList());
                int won = 0;
                for (Future<Commit> result : results) {
                    if (result.get() instanceof Commit.Written) {
                        won++;
                    } else {
                        assertThat(result.get()).isEqualTo(new Commit.VersionConflict());
                    }
                }
                assertThat(won).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(store.load(sample.number).orElseThrow().version()).isEqualTo(rounds + 1);
        assertThat(store.history(sample.id, 0, 100))
                .extracting(HistoryEvent::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, rounds + 1)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void history_puts_personal_values_back_and_the_committed_form_does_not() {
        Sample sample = new Sample();
        store.commit(sample.registration());
        store.commit(sample.change(1));

        List<HistoryEvent> events = store.history(sample.id, 1, 10);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).data()).containsEntry("text", "客户电话里说 1");
        assertThat(events.get(0).recordedAt()).isEqualTo(Sample.START.plusNanos(1));
        assertThat(store.committedHistory(sample.id, 0, 10)).containsExactly(sample.event(1), sample.event(2));
    }

    @Test
    void a_personal_value_deep_inside_is_put_back_and_an_erased_one_is_not() throws Exception {
        Sample sample = new Sample();
        store.commit(sample.registration());
        try (var connection = opened.raw().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE rd_personal_value SET pointer = '/parts/0/who', clear_value = '\"李娜\"'"
                    + " WHERE case_id = '" + sample.id + "'");
            assertThat(store.history(sample.id, 0, 1).get(0).data())
                    .containsEntry("parts", List.of(java.util.Map.of("who", "李娜")))
                    .containsEntry("text", "commitment:1");
            statement.executeUpdate("DELETE FROM rd_personal_value WHERE case_id = '" + sample.id + "'");
        }
        assertThat(store.history(sample.id, 0, 1)).containsExactly(sample.event(1));
    }

    @Test
    void clocks_are_due_while_they_run_and_have_not_fired() {
        Instant due = Instant.parse("2020-01-01T00:00:00.000000001Z");
        Sample sample = new Sample().dueAt(due);
        store.commit(sample.registration());

        assertThat(store.nextDue(due.minusNanos(1))).contains(due);
        assertThat(store.due(due.minusNanos(1), Optional.empty(), 10)).isEmpty();
        assertThat(store.due(due, Optional.empty(), 10))
                .containsExactly(new DueClock(sample.id, sample.number, "clinic-chain/first-response", due));

        sample.breached = true;
        store.commit(sample.change(1));
        assertThat(store.due(due, Optional.empty(), 10)).isEmpty();

        sample.breached = false;
        sample.stopped = true;
        sample.state = CaseState.CLOSED;
        store.commit(sample.change(2));
        assertThat(store.due(due, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void open_cases_of_branches_whose_clocks_still_have_to_fire_come_in_pages() {
        Sample first = new Sample().branch("hz-xihu");
        Sample second = new Sample().branch("sz-nanshan");
        Sample elsewhere = new Sample().branch("gz-tianhe");
        Sample fired = new Sample().branch("hz-xihu");
        fired.breached = true;
        Sample closed = new Sample().branch("hz-xihu");
        closed.stopped = true;
        closed.state = CaseState.CLOSED;
        Stream.of(first, second, elsewhere, fired, closed).forEach(sample -> store.commit(sample.registration()));
        Set<String> branches = Set.of("hz-xihu", "sz-nanshan");

        assertThat(store.withRunningClocks(branches, "", 1)).containsExactly(first.number);
        assertThat(store.withRunningClocks(branches, first.number, 10)).containsExactly(second.number);
        assertThat(store.withRunningClocks(branches, second.number, 10)).isEmpty();
        assertThat(store.withRunningClocks(Set.of(), "", 10)).isEmpty();
    }

    @Test
    void a_case_goes_through_its_whole_life() {
        Sample sample = new Sample();
        store.commit(sample.registration());
        sample.dueAt = sample.dueAt.plusSeconds(86_400);
        store.commit(sample.change(1));
        sample.stopped = true;
        sample.state = CaseState.CLOSED;
        store.commit(sample.change(2));
        sample.state = CaseState.ARCHIVED;
        sample.owner = Optional.empty();
        sample.work.clear();

        assertThat(store.commit(sample.change(3))).isEqualTo(new Commit.Written());
        CaseFile archived = store.load(sample.number).orElseThrow();
        assertThat(archived).isEqualTo(sample.file(4));
    }

    @Test
    void numbers_never_come_twice_even_from_two_nodes() throws Exception {
        JpaCaseStore otherNode = new JpaCaseStore(opened.work());
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> calls = IntStream.range(0, 200)
                    .<Callable<Long>>mapToObj(i -> () -> (i % 2 == 0 ? store : otherNode).nextNumber("SHJA", "2611"))
                    .toList();
            List<Long> numbers = new java.util.ArrayList<>();
            for (Future<Long> call : pool.invokeAll(calls)) {
                numbers.add(call.get());
            }
            assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number > 0 && number <= 240);
        } finally {
            pool.shutdownNow();
        }
        assertThat(store.nextNumber("SHJA", "2612")).isEqualTo(1);
        assertThat(store.nextNumber("HZXH", "2611")).isEqualTo(1);
        assertThat(new JpaCaseStore(opened.work()).nextNumber("HZXH", "2611")).isEqualTo(1 + NumberBlocks.BLOCK);
    }
}
