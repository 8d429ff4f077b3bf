package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redress.api.customer.Customer;
import org.redress.store.EveryDatabase;
import org.redress.store.port.CaseOfCustomer;
import org.redress.store.port.CaseOfCustomer.By;
import org.redress.store.port.CaseRow;
import org.redress.store.port.Commit;
import org.redress.store.port.RequestRecord;
import org.redress.store.port.SameCustomer;

/** Use cases that change several cases, and what is found of other cases for them. */
class JoinedChangesTest extends EveryDatabase {

    private static final Optional<String> NONE = Optional.empty();

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    /** A branch of its own for each test, since a class shares a database. */
    private final String branch = "b-" + UUID.randomUUID();

    private final Sample one = new Sample().branch(branch);
    private final Sample other = new Sample().branch(branch);

    @BeforeEach
    void register() {
        store.commit(one.registration());
        store.commit(other.registration());
    }

    private long version(Sample sample) {
        return store.load(sample.number).orElseThrow().version();
    }

    private int events(Sample sample) {
        return store.history(sample.id, 0, 100).size();
    }

    @Test
    void both_cases_change_in_one_transaction() {
        assertThat(store.commit(List.of(one.change(1), other.change(1)))).isInstanceOf(Commit.Written.class);
        assertThat(List.of(version(one), version(other))).containsExactly(2L, 2L);
        assertThat(List.of(events(one), events(other))).containsExactly(2, 2);
    }

    @Test
    void when_one_of_them_has_moved_on_neither_changes() {
        store.commit(other.change(1));
        for (List<Sample> order : List.of(List.of(one, other), List.of(other, one))) {
            assertThat(store.commit(List.of(order.get(0).change(1), order.get(1).change(1))))
                    .isInstanceOf(Commit.VersionConflict.class);
            assertThat(List.of(version(one), version(other))).containsExactly(1L, 2L);
            assertThat(events(one)).isEqualTo(1);
        }
    }

    @Test
    void a_case_may_begin_with_the_change_of_another_or_not_at_all() {
        Sample part = new Sample().branch(branch);
        part.customer = one.customer;
        store.commit(one.change(1));
        assertThat(store.commit(List.of(one.change(1), part.registration())))
                .isInstanceOf(Commit.VersionConflict.class);
        assertThat(store.load(part.number)).isEmpty();
        assertThat(store.commit(List.of(one.change(2), part.registration()))).isInstanceOf(Commit.Written.class);
        assertThat(store.load(part.number)).isPresent();
    }

    @Test
    void a_request_that_was_carried_out_changes_no_case_again() {
        one.request = Optional.of(
                new RequestRecord("frontdesk", UUID.randomUUID().toString(), "d".repeat(64), one.number, Sample.START));
        assertThat(store.commit(List.of(one.change(1), other.change(1)))).isInstanceOf(Commit.Written.class);
        assertThat(store.commit(List.of(one.change(2), other.change(2)))).isInstanceOf(Commit.DuplicateRequest.class);
        assertThat(List.of(version(one), version(other))).containsExactly(2L, 2L);
    }

    @Test
    @Timeout(60)
    void of_two_who_change_the_same_cases_in_opposite_order_one_comes_first_and_none_waits_for_ever() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (long from = 1; from <= 10; from++) {
                long version = from;
                List<Future<Commit>> commits = new ArrayList<>();
                for (List<Sample> order : List.of(List.of(one, other), List.of(other, one))) {
                    commits.add(people.submit(() -> {
                        together.await();
                        return store.commit(List.of(
                                order.get(0).change(version), order.get(1).change(version)));
                    }));
                }
                List<Commit> outcomes =
                        List.of(commits.get(0).get(), commits.get(1).get());
                assertThat(outcomes)
                        .hasAtLeastOneElementOfType(Commit.Written.class)
                        .hasAtLeastOneElementOfType(Commit.VersionConflict.class);
                assertThat(List.of(version(one), version(other))).containsExactly(version + 1, version + 1);
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void cases_are_found_by_number_within_branches_and_never_by_whom_they_are_about() {
        Sample about = new Sample().branch(branch);
        about.involved = List.of("doctor");
        store.commit(about.registration());
        List<String> numbers = List.of(one.number, about.number, "SHJA-0000-0000");
        assertThat(store.numbered(numbers, Set.of(branch), NONE))
                .extracting(CaseRow::number)
                .containsExactlyInAnyOrder(one.number, about.number);
        assertThat(store.numbered(numbers, Set.of(branch), Optional.of("doctor")))
                .extracting(CaseRow::number)
                .containsExactly(one.number);
        assertThat(store.numbered(numbers, Set.of("elsewhere"), NONE)).isEmpty();
        assertThat(store.numbered(numbers, Set.of(), NONE)).isEmpty();
        assertThat(store.numbered(List.of(), Set.of(branch), NONE)).isEmpty();
    }

    @Test
    void a_customer_who_is_typed_in_is_found_by_phone_member_number_or_name_the_surest_counts() {
        String phone = "139" + UUID.randomUUID();
        Sample both = of(Optional.of("李明"), Optional.of(phone), Optional.of("M-" + phone));
        Sample byName = of(Optional.of("李明"), NONE, NONE);
        of(Optional.of("李明明"), NONE, NONE);
        assertThat(found(Optional.of(phone), Optional.of("M-" + phone), Optional.of("李明")))
                .extracting(one -> one.row().number() + " " + one.by())
                .containsExactlyInAnyOrder(both.number + " " + By.MEMBER_NO, byName.number + " " + By.NAME);
        assertThat(found(Optional.of(phone), NONE, NONE))
                .extracting(CaseOfCustomer::by)
                .containsExactly(By.PHONE);
        assertThat(found(NONE, NONE, NONE)).isEmpty();
    }

    @Test
    void only_cases_of_the_branch_and_of_the_time_asked_for_are_found() {
        Optional<String> phone = Optional.of("139" + UUID.randomUUID());
        Sample within = of(NONE, phone, NONE);
        Sample before = sample(NONE, phone, NONE).receivedAt(Sample.START.minus(Duration.ofDays(1)));
        Sample after = sample(NONE, phone, NONE).receivedAt(Sample.START.plus(Duration.ofDays(1)));
        store.commit(before.registration());
        store.commit(after.registration());
        store.commit(sample(NONE, phone, NONE).branch(branch + "x").registration());
        assertThat(found(phone, NONE, NONE))
                .extracting(one -> one.row().number())
                .containsExactly(within.number);
    }

    private Sample sample(Optional<String> name, Optional<String> phone, Optional<String> memberNo) {
        Sample sample = new Sample().branch(branch);
        sample.customer = new Customer(UUID.randomUUID(), name, phone, memberNo, NONE);
        return sample;
    }

    private Sample of(Optional<String> name, Optional<String> phone, Optional<String> memberNo) {
        Sample sample = sample(name, phone, memberNo);
        store.commit(sample.registration());
        return sample;
    }

    private List<CaseOfCustomer> found(Optional<String> phone, Optional<String> memberNo, Optional<String> name) {
        SameCustomer wanted = new SameCustomer(
                branch, phone, memberNo, name, Sample.START, Sample.START.plus(Duration.ofHours(1)), 10);
        return store.sameCustomer(wanted, NONE);
    }
}
