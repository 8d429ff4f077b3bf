package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.Reason;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.Improvement.Change;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementCase.Way;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;
import org.redress.store.EveryDatabase;
import org.redress.store.port.ImprovementStore.Counted;
import org.redress.store.port.ImprovementStore.Entry;
import org.redress.store.port.ImprovementStore.Step;
import org.redress.store.port.ImprovementStore.TakenUp;
import org.redress.store.port.Occurrence;

/** What callers may rely on about improvement items. */
class ImprovementStoreTest extends EveryDatabase {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Instant AT = Sample.START.plusSeconds(60);

    private final JpaCaseStore cases = new JpaCaseStore(opened.work());
    private final JpaImprovementStore store = new JpaImprovementStore(opened.work());
    /** A branch and a type of their own for each test, since a class shares a database. */
    private final String branch = "b-" + UUID.randomUUID();

    private final String type = "clinic-chain/t-" + UUID.randomUUID();

    private Sample registered() {
        return registered(new Sample());
    }

    private Sample registered(Sample sample) {
        sample.branch(branch);
        sample.type = type;
        sample.occurrences = List.of(new Occurrence(
                UUID.randomUUID(), sample.id, sample.number, AT, Optional.of(new Occurrence.Mark("ops", "太久"))));
        cases.commit(sample.registration());
        return sample;
    }

    private Improvement item() {
        Change raised = new Change(
                AT,
                "system",
                Change.Kind.RAISED,
                Optional.of("ops"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Improvement(
                "SHJA-I2611-%04d".formatted(COUNTER.incrementAndGet()),
                1,
                type,
                Text.of("服务", "Service"),
                branch,
                AT.plusSeconds(COUNTER.get()),
                new Reason("clinic-chain/recurring", "clinic-chain 1.0.0", Text.of("三件", "three")),
                "ops-" + branch,
                Improvement.State.OPEN,
                Optional.empty(),
                List.of(raised));
    }

    private static Improvement done(Improvement item) {
        Change end = new Change(
                AT, "ops", Change.Kind.DONE, Optional.empty(), Optional.empty(), Optional.of("主动告知"), Optional.empty());
        return item.with(item.owner(), Improvement.State.DONE, Optional.of(AT), end);
    }

    private static Entry entry(Sample sample, Way way) {
        return new Entry(
                UUID.randomUUID(),
                sample.id,
                new ImprovementCase(sample.number, way, AT, "system", Optional.of("太久 late")));
    }

    private static Step.Raise raise(Improvement item, Sample... samples) {
        List<Entry> entries = new ArrayList<>();
        for (Sample sample : samples) {
            entries.add(entry(sample, Way.COUNTED));
        }
        return new Step.Raise(
                item,
                entries,
                new Notification(
                        UUID.randomUUID(),
                        item.owner(),
                        Optional.empty(),
                        Optional.of(item.code()),
                        Optional.empty(),
                        "improvement-raised",
                        Text.of("由您负责", "yours"),
                        AT,
                        AT,
                        Optional.empty()));
    }

    private TakenUp takeUp(Sample sample, Step... steps) {
        return store.takeUp(sample.occurrences.get(0), List.of(steps));
    }

    private List<Counted> counted(Instant since) {
        return store.counted(type, Set.of(branch), branch, since, 100);
    }

    @Test
    void an_occurrence_waits_with_its_case_until_it_is_taken_up_once() {
        Sample sample = registered();
        assertThat(store.waiting(1_000)).contains(sample.occurrences.get(0));

        assertThat(takeUp(sample)).isEqualTo(TakenUp.DONE);

        assertThat(store.waiting(1_000)).doesNotContain(sample.occurrences.get(0));
        assertThat(takeUp(sample, raise(item(), sample))).isEqualTo(TakenUp.ALREADY);
        assertThat(store.open(type, branch)).isEmpty();
    }

    @Test
    void an_item_comes_back_with_its_cases_and_its_owner_is_told() {
        Sample one = registered();
        Sample other = registered();
        Improvement item = item();

        assertThat(takeUp(one, raise(item, one, other))).isEqualTo(TakenUp.DONE);

        assertThat(store.load(item.code())).contains(item);
        assertThat(store.open(type, branch)).contains(item);
        assertThat(store.ofCase(other.id)).containsExactly(item);
        assertThat(store.cases(item.code()))
                .extracting(ImprovementCase::number)
                .containsExactly(one.number, other.number);
        assertThat(store.cases(item.code()).get(0).text()).contains("太久 late");
        assertThat(store.countOpen(item.owner())).isEqualTo(1);
        JpaNotificationStore inbox = new JpaNotificationStore(opened.work());
        assertThat(inbox.list(item.owner(), false, AT, 10, Optional.empty()).items())
                .singleElement()
                .satisfies(line -> assertThat(line.improvement()).contains(item.code()));
    }

    @Test
    void of_several_who_raise_the_same_item_at_once_one_does() throws Exception {
        List<Sample> samples = List.of(registered(), registered(), registered());
        CyclicBarrier together = new CyclicBarrier(samples.size());
        ExecutorService people = Executors.newFixedThreadPool(samples.size());
        try {
            List<Future<TakenUp>> results = new ArrayList<>();
            for (Sample sample : samples) {
                Step.Raise raise = raise(item(), sample);
                results.add(people.submit(() -> {
                    together.await();
                    return takeUp(sample, raise);
                }));
            }
            List<TakenUp> ended = new ArrayList<>();
            for (Future<TakenUp> result : results) {
                ended.add(result.get());
            }
            assertThat(ended).containsOnlyOnce(TakenUp.DONE).containsOnly(TakenUp.DONE, TakenUp.CHANGED);
        } finally {
            people.shutdownNow();
        }
        assertThat(samples)
                .filteredOn(sample -> store.waiting(1_000).contains(sample.occurrences.get(0)))
                .hasSize(samples.size() - 1);
        assertThat(store.cases(store.open(type, branch).orElseThrow().code())).hasSize(1);
    }

    @Test
    void a_case_joins_once_by_rule_and_each_time_that_it_is_marked() {
        Sample one = registered();
        Improvement item = item();
        takeUp(one, raise(item, one));
        Sample again = new Sample();
        again.id = one.id;
        again.number = one.number;
        for (Way way : List.of(Way.JOINED, Way.MARKED, Way.MARKED)) {
            Sample change = registered();
            assertThat(takeUp(change, new Step.Join(item.code(), entry(again, way))))
                    .isEqualTo(TakenUp.DONE);
        }
        assertThat(store.cases(item.code()))
                .extracting(ImprovementCase::way)
                .containsExactlyInAnyOrder(Way.COUNTED, Way.MARKED, Way.MARKED);
        assertThat(store.load(item.code()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void nothing_joins_an_item_that_has_ended_and_its_type_is_free_for_another() {
        Sample one = registered();
        Improvement item = item();
        takeUp(one, raise(item, one));
        assertThat(store.save(done(item), List.of())).isTrue();

        Sample late = registered();
        assertThat(takeUp(late, new Step.Join(item.code(), entry(late, Way.JOINED))))
                .isEqualTo(TakenUp.CHANGED);
        assertThat(store.countOpen(item.owner())).isZero();
        Improvement next = item();
        assertThat(takeUp(late, raise(next, late))).isEqualTo(TakenUp.DONE);
        assertThat(store.open(type, branch)).contains(next);
        assertThat(store.load(item.code())).contains(done(item));
    }

    @Test
    void a_change_of_an_old_version_writes_nothing() {
        Sample one = registered();
        Improvement item = item();
        takeUp(one, raise(item, one));
        assertThat(store.save(done(item), List.of())).isTrue();
        assertThat(store.save(done(item), List.of())).isFalse();
        assertThat(store.load(item.code()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void complaints_count_that_are_of_the_type_recent_and_in_no_item_of_it_yet() {
        Sample one = registered(new Sample().receivedAt(Sample.START.minus(Duration.ofDays(1))));
        Sample two = registered();
        Sample inquiry = new Sample();
        inquiry.kind = CaseKind.INQUIRY;
        registered(inquiry);
        registered(new Sample().receivedAt(Sample.START.minus(Duration.ofDays(40))));
        Sample elsewhere = new Sample().branch("elsewhere");
        elsewhere.type = type;
        cases.commit(elsewhere.registration());

        Instant since = Sample.START.minus(Duration.ofDays(30));
        assertThat(counted(since)).containsExactly(new Counted(one.id, one.number), new Counted(two.id, two.number));

        takeUp(one, raise(item(), one));
        assertThat(counted(since)).containsExactly(new Counted(two.id, two.number));
        assertThat(store.counted(type, Set.of(branch), "lanhu", since, 100)).hasSize(2);
    }

    @Test
    void lists_go_on_where_the_page_before_ended_and_know_units_states_and_owners() {
        List<Improvement> raised = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Sample sample = registered();
            Improvement item = item();
            takeUp(sample, raise(item, sample));
            store.save(done(item), List.of());
            raised.add(0, done(item));
        }
        Page<Improvement> first = store.find(Set.of(branch, "other"), query(3, Optional.empty()));
        assertThat(first.items()).isEqualTo(raised.subList(0, 3));
        Page<Improvement> second = store.find(Set.of(branch, "other"), query(3, first.next()));
        assertThat(second.items()).isEqualTo(raised.subList(3, 5));
        assertThat(second.next()).isEmpty();
        assertThat(store.find(Set.of("other"), query(3, Optional.empty())).items())
                .isEmpty();
        assertThat(store.find(Set.of(branch), query(3, Optional.of("rubbish"))).items())
                .isEmpty();
        ImprovementQuery open = new ImprovementQuery(
                Optional.empty(), Optional.of(Improvement.State.OPEN), Optional.empty(), 3, Optional.empty());
        assertThat(store.find(Set.of(branch), open).items()).isEmpty();
    }

    private ImprovementQuery query(int limit, Optional<String> cursor) {
        return new ImprovementQuery(
                Optional.empty(), Optional.of(Improvement.State.DONE), Optional.of("ops-" + branch), limit, cursor);
    }
}
