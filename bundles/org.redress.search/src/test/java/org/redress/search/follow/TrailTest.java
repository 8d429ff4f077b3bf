package org.redress.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.redress.store.port.SearchStore.Change;
import org.redress.store.port.SearchStore.Span;

/** No change is lost because its transaction ended late, and none is waited for forever. */
class TrailTest {

    private static final long MINUTE = 60_000_000_000L;

    private final Trail trail = new Trail(change(10));

    private static Change change(long seq) {
        return new Change(seq, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    private void read(long nanos, long... seqs) {
        LongStream.of(seqs).forEach(seq -> trail.read(change(seq), nanos));
        trail.settle(nanos);
    }

    @Test
    void the_mark_moves_with_what_is_read_in_order() {
        read(0, 11, 12, 13);
        assertThat(trail.mark().seq()).isEqualTo(13);
        assertThat(trail.missing()).isEmpty();
    }

    @Test
    void the_mark_stays_before_a_number_that_is_missing_until_it_comes() {
        read(0, 11, 14, 15);
        assertThat(trail.mark().seq()).isEqualTo(11);
        assertThat(trail.top()).isEqualTo(15);
        assertThat(trail.missing()).containsExactly(new Span(12, 13));

        read(1, 13);
        assertThat(trail.mark().seq()).isEqualTo(11);
        assertThat(trail.missing()).containsExactly(new Span(12, 12));

        read(2, 12);
        assertThat(trail.mark().seq()).isEqualTo(15);
        assertThat(trail.missing()).isEmpty();
    }

    @Test
    void a_number_that_never_comes_is_given_up_after_a_minute() {
        read(0, 12);
        read(MINUTE, 13);
        assertThat(trail.mark().seq()).isEqualTo(10);
        read(MINUTE + 1);
        assertThat(trail.mark().seq()).isEqualTo(13);
        assertThat(trail.missing()).isEmpty();
    }

    @Test
    void what_was_read_is_no_news_a_second_time() {
        read(0, 12);
        assertThat(List.of(9L, 10L, 12L)).noneMatch(seq -> trail.isNew(change(seq)));
        assertThat(trail.isNew(change(11))).isTrue();
    }

    @Test
    void many_gaps_are_asked_for_as_one() {
        read(0, LongStream.range(0, 60).map(i -> 12 + 2 * i).toArray());
        assertThat(trail.missing()).containsExactly(new Span(11, 129));
    }
}
