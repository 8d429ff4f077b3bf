package org.redress.store.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.CustomerLink;
import org.redress.store.EveryDatabase;
import org.redress.store.port.Commit;
import org.redress.store.port.CustomerLinkStore.Opening;
import org.redress.store.port.CustomerLinkStore.Target;
import org.redress.store.port.CustomerLinkStore.Visit;

/** Links come and stay with their case; tries are counted however many are made at once. */
class CustomerLinkStoreTest extends EveryDatabase {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final JpaCaseStore store = new JpaCaseStore(opened.work());
    private final JpaCustomerLinkStore links = new JpaCustomerLinkStore(opened.work());

    private static CustomerLink link(int no, String hash) {
        return new CustomerLink(
                no,
                CustomerLink.Purpose.SURVEY,
                hash,
                Sample.START,
                "frontdesk.sh-jingan",
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String hash() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private Sample with(CustomerLink... given) {
        Sample sample = new Sample();
        assertThat(store.commit(sample.registration())).isEqualTo(new Commit.Written());
        sample.links = List.of(given);
        assertThat(store.commit(sample.change(1))).isEqualTo(new Commit.Written());
        return sample;
    }

    @Test
    void a_link_is_found_by_its_hash_and_comes_back_with_its_case() {
        String first = hash();
        String second = hash();
        Sample sample = with(link(1, first));
        sample.links = List.of(link(1, first).revoked(NOON, "ops"), link(2, second));
        assertThat(store.commit(sample.change(2))).isEqualTo(new Commit.Written());
        assertThat(store.load(sample.number)).contains(sample.file(3));
        assertThat(links.find(first)).contains(new Target(sample.number, 1));
        assertThat(links.find(second)).contains(new Target(sample.number, 2));
        assertThat(links.find(hash())).isEmpty();
    }

    @Test
    void the_last_try_locks_and_when_that_is_over_all_are_there_again() {
        String hash = hash();
        with(link(1, hash));
        assertThat(links.takeTry(hash(), NOON, 2, HOUR)).as("no such link").isFalse();
        assertThat(links.takeTry(hash, NOON, 2, HOUR)).isTrue();
        assertThat(links.takeTry(hash, NOON, 2, HOUR)).isTrue();
        assertThat(links.takeTry(hash, NOON.plus(HOUR).minusNanos(1), 2, HOUR)).isFalse();
        assertThat(links.takeTry(hash, NOON.plus(HOUR), 2, HOUR)).isTrue();
        assertThat(links.takeTry(hash, NOON.plus(HOUR), 2, HOUR)).isTrue();
        assertThat(links.takeTry(hash, NOON.plus(HOUR), 2, HOUR)).isFalse();
    }

    @Test
    void opening_it_keeps_the_visit_and_gives_the_tries_back() {
        String hash = hash();
        String secret = hash();
        Sample sample = with(link(1, hash));
        links.takeTry(hash, NOON, 2, HOUR);
        Visit visit = new Visit(secret, hash, NOON, NOON.plus(HOUR));
        links.opened(visit);
        assertThat(links.visit(secret)).contains(visit);
        assertThat(links.visit(hash())).isEmpty();
        assertThat(links.takeTry(hash, NOON, 2, HOUR)).isTrue();
        assertThat(links.takeTry(hash, NOON, 2, HOUR)).isTrue();
        links.opened(new Visit(hash(), hash, NOON.plus(HOUR), NOON.plus(HOUR).plus(HOUR)));
        assertThat(links.openings(sample.id, 10))
                .containsExactly(new Opening(1, NOON.plus(HOUR)), new Opening(1, NOON));
        assertThat(links.openings(sample.id, 1)).hasSize(1);
    }

    @Test
    void many_tries_at_once_are_no_more_than_one_after_another() throws Exception {
        String hash = hash();
        with(link(1, hash));
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tries.add(many.submit(() -> links.takeTry(hash, NOON, 5, HOUR)));
            }
            int looked = 0;
            for (Future<Boolean> one : tries) {
                looked += one.get() ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        } finally {
            many.shutdownNow();
        }
    }
}
