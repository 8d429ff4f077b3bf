package org.redress.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.search.SearchStatus.State;
import org.redress.search.Fakes;
import org.redress.search.TinyHouse;
import org.redress.search.TinyHouse.Draft;
import org.redress.search.index.Fields;
import org.redress.search.index.SearchIndex;

/** The thread that keeps the index level: what it does when nobody looks, and when something is broken. */
class FollowerTest {

    @TempDir
    Path home;

    private final TinyHouse house = new TinyHouse();

    private Follower follower() {
        Follower follower = new Follower(
                home,
                house,
                new Material(house, Fakes.catalog(Map.of()), Fakes.units("sh-jingan")),
                Clock.systemUTC(),
                Duration.ofMinutes(10));
        follower.start();
        return follower;
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static int found(Follower follower, String number) throws IOException {
        return follower.index(Duration.ofSeconds(10))
                .orElseThrow()
                .read(searcher -> searcher.count(new TermQuery(new Term(Fields.NUMBER, number.toLowerCase()))));
    }

    @Test
    void nothing_is_opened_before_somebody_searches() throws Exception {
        try (Follower follower = follower()) {
            Thread.sleep(200);
            assertThat(follower.status().state()).isEqualTo(State.STARTING);
            assertThat(house.asked).isZero();
            assertThat(follower.index(Duration.ofSeconds(10))).isPresent();
            await(() -> follower.status().state() == State.FOLLOWING);
        }
    }

    @Test
    void a_change_is_found_within_two_seconds_and_kept_when_it_ends() throws Exception {
        Draft draft = house.draft();
        try (Follower follower = follower()) {
            await(() -> follower.index(Duration.ofSeconds(10)).isPresent() && follower.whole());
            long before = System.nanoTime();
            house.put(draft);
            await(() -> found(follower, draft.number) == 1);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
        try (SearchIndex index = SearchIndex.open(home)) {
            assertThat(index.documents()).isEqualTo(2);
            assertThat(index.found()).isPresent();
        }
    }

    @Test
    void a_damaged_index_is_found_out_and_built_anew() throws Exception {
        Draft draft = house.draft();
        house.put(draft);
        try (Follower follower = follower()) {
            await(() -> follower.index(Duration.ofSeconds(10)).isPresent() && follower.whole());
        }
        flipSomething();
        try (Follower follower = follower()) {
            await(() -> follower.index(Duration.ofSeconds(10)).isPresent() && follower.whole());
            assertThat(found(follower, draft.number)).isEqualTo(1);
        }
    }

    /** One byte in the middle of the largest file. */
    private void flipSomething() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            Path largest = files.filter(file -> !file.endsWith("write.lock"))
                    .max((one, other) ->
                            Long.compare(one.toFile().length(), other.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(largest, bytes);
        }
    }

    @Test
    void a_folder_full_of_rubbish_is_cleared() throws Exception {
        house.put(house.draft());
        Files.write(home.resolve("segments_1"), new byte[] {1, 2, 3});
        try (Follower follower = follower()) {
            await(() -> follower.index(Duration.ofSeconds(10)).isPresent() && follower.whole());
            await(() -> follower.status().documents() == 2);
        }
    }

    @Test
    void while_the_database_is_silent_it_says_so_and_goes_on_afterwards() throws Exception {
        try (Follower follower = follower()) {
            await(() -> follower.index(Duration.ofSeconds(10)).isPresent() && follower.whole());
            house.down = true;
            await(() -> follower.status().state() == State.FAILING);
            assertThat(follower.status().trouble())
                    .hasValueSatisfying(why -> assertThat(why).startsWith("RD-SRCH-502"));
            assertThat(follower.index(Duration.ZERO))
                    .as("answers with what it has")
                    .isPresent();
            house.down = false;
            Draft draft = house.draft();
            house.put(draft);
            await(() -> follower.status().state() == State.FOLLOWING);
            assertThat(found(follower, draft.number)).isEqualTo(1);
        }
    }

    @Test
    void everything_is_read_again_when_somebody_wants_it() throws Exception {
        for (int i = 0; i < 300; i++) {
            house.put(house.draft());
        }
        try (Follower follower = follower()) {
            await(() -> follower.index(Duration.ofSeconds(10)).isPresent() && follower.whole());
            Draft left = house.draft();
            house.put(left);
            await(() -> found(follower, left.number) == 1);
            house.cases.remove(left.id);
            follower.again();
            await(() -> found(follower, left.number) == 0);
            assertThat(follower.whole()).isTrue();
        }
    }
}
