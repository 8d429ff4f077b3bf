package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CountedCases;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineDuty.Answer;
import org.redress.api.routine.RoutineDuty.Done;
import org.redress.api.routine.RoutineDuty.State;
import org.redress.api.text.Text;
import org.redress.store.EveryDatabase;
import org.redress.store.port.RoutineStore.Watched;

/** What callers may rely on about duties that come round. */
class RoutineStoreTest extends EveryDatabase {

    private static final Instant AT = Sample.START.plusSeconds(60);

    private final JpaCaseStore cases = new JpaCaseStore(opened.work());
    private final JpaRoutineStore store = new JpaRoutineStore(opened.work());
    /** A branch of its own for each test, since a class shares a database. */
    private final String branch = "b-" + UUID.randomUUID();

    private RoutineDuty due(int month) {
        return new RoutineDuty(
                new DutyKey("meetings/review", branch, "2026-%02d".formatted(month)),
                Text.of("例会", "Meeting"),
                Text.of("讨论", "Talk"),
                Text.of("回顾", "Look back"),
                "meetings 1.0.0",
                "ops",
                Text.of("运营经理", "Operations manager"),
                AT.plus(Duration.ofDays(30L * month)),
                State.DUE,
                Optional.empty());
    }

    private static RoutineDuty done(RoutineDuty duty) {
        return duty.with(new Done(
                AT,
                "ops",
                List.of(
                        new Answer("causes", Text.of("原因", "Causes"), "等候", Text.same("等候")),
                        new Answer("topics", Text.of("议题", "Topics"), List.of("a", "b"), Text.of("甲、乙", "A, B"))),
                Optional.of("下月复查"),
                List.of("SHJA-I2611-0001"),
                Optional.of("key-1")));
    }

    private Notification line(RoutineDuty duty) {
        return new Notification(
                UUID.randomUUID(),
                "ops-" + branch,
                Optional.empty(),
                Optional.empty(),
                Optional.of(duty.key().text()),
                "duty-missed",
                Text.of("没有记录", "not recorded"),
                AT,
                AT,
                Optional.empty());
    }

    private List<RoutineDuty> find(State state) {
        return store.find(Set.of(branch), state, 50, Optional.empty()).items();
    }

    private static int agreed(Supplier<Boolean> work) throws Exception {
        int people = 3;
        CyclicBarrier together = new CyclicBarrier(people);
        ExecutorService nodes = Executors.newFixedThreadPool(people);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                results.add(nodes.submit(() -> {
                    together.await();
                    return work.get();
                }));
            }
            int agreed = 0;
            for (Future<Boolean> result : results) {
                agreed += result.get() ? 1 : 0;
            }
            return agreed;
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void of_several_nodes_that_note_a_miss_at_once_one_does_and_tells() throws Exception {
        RoutineDuty missed = due(11).missed();
        assertThat(agreed(() -> store.miss(missed, List.of(line(missed))))).isEqualTo(1);
        assertThat(store.load(missed.key())).contains(missed);
        JpaNotificationStore inbox = new JpaNotificationStore(opened.work());
        assertThat(inbox.list("ops-" + branch, false, AT, 10, Optional.empty()).items())
                .singleElement()
                .satisfies(told -> assertThat(told.duty()).contains(missed.key().text()));
    }

    @Test
    void of_several_who_record_a_duty_at_once_one_does() throws Exception {
        assertThat(agreed(() -> store.record(done(due(11))))).isEqualTo(1);
        store.miss(due(12).missed(), List.of());
        assertThat(agreed(() -> store.record(done(due(12))))).isEqualTo(1);
        assertThat(find(State.DONE)).containsExactly(done(due(12)), done(due(11)));
        assertThat(find(State.MISSED)).isEmpty();
    }

    @Test
    void what_is_recorded_is_missed_no_more_and_never_changes() {
        assertThat(store.record(done(due(11)))).isTrue();
        assertThat(store.miss(due(11).missed(), List.of())).isFalse();
        assertThat(store.record(done(due(11)))).isFalse();
        assertThat(store.load(due(11).key())).contains(done(due(11)));
        assertThatThrownBy(() -> opened.work().write(entities -> entities.createQuery(
                                "UPDATE RoutineDutyEntity d SET d.body = :body WHERE d.unit = :unit")
                        .setParameter("body", "{}")
                        .setParameter("unit", branch)
                        .executeUpdate()))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.load(due(11).key())).contains(done(due(11)));
    }

    @Test
    void lists_go_on_where_the_page_before_ended() {
        List<RoutineDuty> all = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            store.miss(due(month).missed(), List.of());
            all.add(0, due(month).missed());
        }
        Page<RoutineDuty> first = store.find(Set.of(branch, "other"), State.MISSED, 3, Optional.empty());
        assertThat(first.items()).isEqualTo(all.subList(0, 3));
        Page<RoutineDuty> second = store.find(Set.of(branch), State.MISSED, 3, first.next());
        assertThat(second.items()).isEqualTo(all.subList(3, 5));
        assertThat(second.next()).isEmpty();
        assertThat(store.find(Set.of(), State.MISSED, 3, Optional.empty()).items())
                .isEmpty();
        assertThat(store.find(Set.of(branch), State.MISSED, 3, Optional.of("rubbish"))
                        .items())
                .isEmpty();
    }

    @Test
    void what_is_recorded_before_its_end_is_known() {
        store.record(done(due(11)));
        store.miss(due(12).missed(), List.of());
        assertThat(store.recorded(Set.of(branch), AT))
                .containsExactly(due(11).key().text());
        assertThat(store.recorded(Set.of(branch), due(11).endsAt())).isEmpty();
        assertThat(store.recorded(Set.of(), AT)).isEmpty();
    }

    @Test
    void what_is_watched_is_kept_once_for_each_duty_and_unit() {
        Watched begun = new Watched("meetings/review", branch, "2026-12", Optional.empty());
        Watched idle = new Watched("meetings/review", branch, "2026-12", Optional.of(AT));
        store.watch(begun);
        assertThat(store.watched()).contains(begun);
        store.watch(idle);
        assertThat(store.watched()).contains(idle).doesNotContain(begun);
    }

    private static CountedCases counted(Optional<String> pack, Optional<String> classCode, Optional<Only> only) {
        return new CountedCases(pack, Sample.START.minus(Duration.ofDays(10)), Sample.START, classCode, only);
    }

    private Sample received(Duration before) {
        Sample sample = new Sample().receivedAt(Sample.START.minus(before));
        sample.branch(branch);
        return sample;
    }

    private static String pack(Sample sample) {
        return sample.type.substring(0, sample.type.indexOf('/'));
    }

    private int listed(CountedCases counted) {
        CaseQuery query = new CaseQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(counted),
                Optional.empty(),
                "due",
                50,
                Optional.empty());
        return cases.find(query, Set.of(branch), Optional.empty()).items().size();
    }

    @Test
    void complaints_of_the_period_are_counted_and_the_list_behind_each_figure_holds_as_many() {
        Sample one = received(Duration.ofDays(2));
        cases.commit(one.registration());
        Sample again = received(Duration.ofDays(1));
        again.customer = one.customer;
        again.grade = Optional.of("b");
        again.breached = true;
        cases.commit(again.registration());
        Sample inquiry = received(Duration.ofDays(1));
        inquiry.kind = CaseKind.INQUIRY;
        cases.commit(inquiry.registration());
        cases.commit(received(Duration.ofDays(11)).registration());

        CountedCases all = counted(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(store.sums(Set.of(branch), all).types()).isEqualTo(Map.of(one.type, 2));
        assertThat(listed(all)).isEqualTo(2);
        assertThat(store.sums(Set.of(branch), all).repeated()).isEqualTo(1);
        assertThat(listed(all.narrowed(Only.REPEATED))).isEqualTo(1);
        assertThat(store.sums(Set.of(branch), all).late()).isEqualTo(1);
        assertThat(listed(all.narrowed(Only.LATE))).isEqualTo(1);
        assertThat(store.sums(Set.of(branch), all).classes()).isEqualTo(Map.of("b", 1));
        assertThat(listed(counted(Optional.of("clinic-chain"), Optional.of("b"), Optional.empty())))
                .isEqualTo(1);
        assertThat(listed(counted(Optional.of("no-such-pack"), Optional.empty(), Optional.empty())))
                .isZero();
        assertThat(store.sums(Set.of(), all).types()).isEmpty();
        assertThat(store.improvements(Set.of(branch), all.from(), all.until())).isZero();
        assertThat(store.improvements(Set.of(), all.from(), all.until())).isZero();
    }
}
