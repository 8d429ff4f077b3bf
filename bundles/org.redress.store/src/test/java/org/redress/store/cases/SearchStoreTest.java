package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CaseState;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.store.EveryDatabase;
import org.redress.store.jpa.Instants;
import org.redress.store.port.CaseRow;
import org.redress.store.port.SearchStore.Change;
import org.redress.store.port.SearchStore.Known;
import org.redress.store.port.SearchStore.Span;

/** What the search index may rely on, on every database. */
class SearchStoreTest extends EveryDatabase {

    private final JpaCaseStore cases = new JpaCaseStore(opened.work());
    private final JpaSearchStore store = new JpaSearchStore(opened.work());
    private final String branch = "b-" + UUID.randomUUID();

    private Sample written() {
        Sample sample = new Sample().branch(branch);
        sample.customer = customer("王芳", "13800000000");
        cases.commit(sample.registration());
        return sample;
    }

    private static Customer customer(String name, String phone) {
        return new Customer(
                UUID.randomUUID(), Optional.of(name), Optional.of(phone), Optional.of("V-1"), Optional.empty());
    }

    private long top() {
        return store.newest(Instant.now().plusSeconds(60)).seq();
    }

    @Test
    void each_change_of_a_case_leaves_a_line_and_a_customer_who_changed_is_named() {
        long before = top();
        Sample sample = written();
        cases.commit(sample.change(1));
        Customer known = sample.customer;
        sample.customer = new Customer(known.id(), Optional.of("王方"), known.phone(), known.memberNo(), known.wechat());
        Sample second = new Sample().branch(branch);
        second.customer = sample.customer;
        cases.commit(second.registration());

        List<Change> changes = store.changes(before, List.of(), 100);
        assertThat(changes)
                .extracting(Change::caseId)
                .containsExactly(Optional.of(sample.id), Optional.of(sample.id), Optional.of(second.id));
        assertThat(changes)
                .extracting(Change::customer)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(known.id()));
        assertThat(store.change(changes.get(1).seq())).contains(changes.get(1));
        assertThat(store.change(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void a_change_that_was_refused_leaves_none() {
        Sample sample = written();
        long before = top();
        cases.commit(sample.change(7));
        assertThat(store.changes(before, List.of(), 100)).isEmpty();
    }

    @Test
    void missing_numbers_are_asked_for_with_those_that_follow() {
        long before = top();
        for (int i = 0; i < 4; i++) {
            written();
        }
        List<Change> all = store.changes(before, List.of(), 100);
        long top = all.get(3).seq();
        assertThat(store.changes(
                        top,
                        List.of(
                                new Span(all.get(0).seq(), all.get(0).seq()),
                                new Span(all.get(2).seq(), top)),
                        100))
                .containsExactly(all.get(0), all.get(2), all.get(3));
        assertThat(store.changes(before, List.of(), 2)).isEqualTo(all.subList(0, 2));
    }

    @Test
    void what_is_not_committed_is_not_seen() throws Exception {
        long before = top();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> writer =
                CompletableFuture.supplyAsync(() -> opened.work().write(entities -> {
                    int lines = entities.createNativeQuery("INSERT INTO rd_change (case_id, noted_at) VALUES (?1, ?2)")
                            .setParameter(1, UUID.randomUUID().toString())
                            .setParameter(2, Instants.nanos(Instant.now()))
                            .executeUpdate();
                    written.countDown();
                    try {
                        asked.await(2, TimeUnit.SECONDS);
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                    entities.getTransaction().setRollbackOnly();
                    return lines;
                }));
        written.await();
        assertThat(store.changes(before, List.of(), 100)).isEmpty();
        asked.countDown();
        writer.handle((lines, failure) -> lines).join();
    }

    @Test
    void old_changes_are_forgotten_but_for_the_newest() {
        written();
        Change newest = store.newest(Instant.now().plusSeconds(60));
        store.forget(Instant.now().plus(Duration.ofDays(1)));
        assertThat(store.changes(0, List.of(), 100)).containsExactly(newest);
        assertThat(store.newest(Instant.EPOCH)).isEqualTo(newest);
    }

    @Test
    void cases_and_customers_are_read_in_order_of_ids_and_many_at_once() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            samples.add(written());
        }
        List<UUID> ids = new ArrayList<>();
        Optional<UUID> last = Optional.empty();
        for (List<UUID> page = store.caseIds(Optional.empty(), last, 2); !page.isEmpty(); ) {
            ids.addAll(page);
            last = Optional.of(page.get(page.size() - 1));
            page = store.caseIds(Optional.empty(), last, 2);
        }
        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsAll(samples.stream().map(one -> one.id).toList());
        assertThat(store.size()).isGreaterThanOrEqualTo(6);

        Sample first = samples.get(0);
        assertThat(store.cases(List.of(first.id, UUID.randomUUID())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.file()).isEqualTo(first.file(1));
                    assertThat(one.customer()).isEqualTo(first.customer);
                });
        assertThat(store.cases(List.of())).isEmpty();

        List<UUID> customers = new ArrayList<>();
        last = Optional.empty();
        for (List<Known> page = store.customersAfter(last, 2); !page.isEmpty(); ) {
            page.forEach(one -> customers.add(one.customer().id()));
            last = Optional.of(customers.get(customers.size() - 1));
            page = store.customersAfter(last, 2);
        }
        assertThat(customers)
                .doesNotHaveDuplicates()
                .containsAll(samples.stream().map(one -> one.customer.id()).toList());
    }

    @Test
    void a_customer_comes_with_the_branches_of_their_cases() {
        Sample first = written();
        Sample second = new Sample().branch("other-" + branch);
        second.customer = first.customer;
        cases.commit(second.registration());
        assertThat(store.customers(List.of(first.customer.id())))
                .containsExactly(new Known(first.customer, Set.of(branch, "other-" + branch)));
        assertThat(store.caseIds(Optional.of(first.customer.id()), Optional.empty(), 10))
                .containsExactlyInAnyOrder(first.id, second.id);
    }

    @Test
    void of_what_was_found_only_that_comes_back_which_lists_would_show() {
        Sample seen = written();
        Sample hidden = new Sample().branch(branch);
        hidden.customer = seen.customer;
        hidden.involved = List.of("doctor");
        cases.commit(hidden.registration());
        Sample over = new Sample().branch(branch);
        over.customer = seen.customer;
        over.state = CaseState.CLOSED;
        over.stopped = true;
        cases.commit(over.registration());
        List<UUID> ids = List.of(seen.id, hidden.id, over.id);

        assertThat(store.seenCases(ids, Set.of(branch), Optional.of("doctor")))
                .extracting(CaseRow::id)
                .containsExactlyInAnyOrder(seen.id, over.id);
        assertThat(store.seenCases(ids, Set.of("elsewhere"), Optional.of("front")))
                .isEmpty();
        assertThat(store.seenCases(ids, Set.of(), Optional.of("front"))).isEmpty();

        List<UUID> customer = List.of(seen.customer.id());
        assertThat(store.seenCustomers(customer, Set.of(branch), Optional.of("doctor")))
                .containsExactly(new CustomerMatch(seen.customer, List.of(seen.number), 1));
        assertThat(store.seenCustomers(customer, Set.of("elsewhere"), Optional.of("front")))
                .isEmpty();
        assertThat(store.seenCustomers(List.of(), Set.of(branch), Optional.of("front")))
                .isEmpty();
    }
}
