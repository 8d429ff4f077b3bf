package org.redress.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.redress.security.fake.MovableClock;

class SnapshotTest {

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger source = new AtomicInteger();
    private boolean broken;
    private final Snapshot<Integer> snapshot = new Snapshot<>(
            "number",
            () -> {
                if (broken) {
                    throw new IllegalStateException("no connection");
                }
                return source.incrementAndGet();
            },
            clock);

    @Test
    void it_is_read_once_in_two_seconds() {
        assertThat(snapshot.get()).isEqualTo(1);
        clock.forward(Duration.ofMillis(1999));
        assertThat(snapshot.get()).isEqualTo(1);
        clock.forward(Duration.ofMillis(1));
        assertThat(snapshot.get()).isEqualTo(2);
    }

    @Test
    void it_goes_on_with_what_it_knows_while_the_database_is_away() {
        snapshot.get();
        broken = true;
        clock.forward(Duration.ofSeconds(3));
        assertThat(snapshot.get()).isEqualTo(1);
        broken = false;
        clock.forward(Duration.ofSeconds(3));
        assertThat(snapshot.get()).isEqualTo(2);
    }

    @Test
    void what_it_does_not_know_yet_is_looked_for_once() {
        assertThat(snapshot.get()).isEqualTo(1);
        assertThat(snapshot.knowing(number -> number == 1)).isEqualTo(1);
        assertThat(snapshot.knowing(number -> number == 2)).isEqualTo(2);
        assertThat(snapshot.knowing(number -> number == 9)).isEqualTo(3);
    }

    @Test
    void without_anything_known_the_failure_shows() {
        broken = true;
        assertThatThrownBy(snapshot::get).isInstanceOf(IllegalStateException.class);
    }
}
