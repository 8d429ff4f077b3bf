package org.redress.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.security.signin.Limit.Wait;
import org.redress.store.port.AccountStore.Failures;

class LimitTest {

    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    void after_two_free_ones_each_wrong_password_doubles_the_delay_up_to_a_minute() {
        List<Long> delays = new ArrayList<>();
        Optional<Failures> failures = Optional.empty();
        for (int i = 0; i < 9; i++) {
            Failures counted = Limit.ACCOUNT.after(failures, "user:x", START);
            delays.add(Limit.ACCOUNT
                    .wait(counted, START)
                    .map(wait -> wait.left().toSeconds())
                    .orElse(0L));
            failures = Optional.of(counted);
        }
        assertThat(delays).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L);
    }

    @Test
    void ten_wrong_ones_within_fifteen_minutes_lock_for_fifteen() {
        Failures failures = wrong(Limit.ACCOUNT, 10, Duration.ofSeconds(89));
        Instant last = failures.lastAt();

        assertThat(failures.lockedUntil()).contains(last.plus(Duration.ofMinutes(15)));
        assertThat(Limit.ACCOUNT.wait(failures, last.plusSeconds(899))).contains(new Wait(true, Duration.ofSeconds(1)));
        assertThat(Limit.ACCOUNT.wait(failures, last.plusSeconds(900))).isEmpty();
    }

    @Test
    void nine_do_not_lock() {
        assertThat(wrong(Limit.ACCOUNT, 9, Duration.ofSeconds(1)).lockedUntil()).isEmpty();
    }

    @Test
    void a_quiet_quarter_of_an_hour_forgets_them_all() {
        Failures nine = wrong(Limit.ACCOUNT, 9, Duration.ofSeconds(1));
        Failures next =
                Limit.ACCOUNT.after(Optional.of(nine), "user:x", nine.lastAt().plus(Duration.ofMinutes(15)));

        assertThat(next.count()).isEqualTo(1);
        assertThat(next.lockedUntil()).isEmpty();
    }

    @Test
    void after_a_lock_counting_begins_anew() {
        Failures locked = wrong(Limit.ACCOUNT, 10, Duration.ofSeconds(1));

        assertThat(Limit.ACCOUNT
                        .after(
                                Optional.of(locked),
                                "user:x",
                                locked.lockedUntil().orElseThrow())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void mistypings_of_a_busy_branch_do_not_add_up_but_a_burst_does() {
        assertThat(wrong(Limit.ADDRESS, 500, Duration.ofSeconds(20)).lockedUntil())
                .isEmpty();
        assertThat(wrong(Limit.ADDRESS, 99, Duration.ofSeconds(1)).lockedUntil())
                .isEmpty();
        assertThat(wrong(Limit.ADDRESS, 100, Duration.ofSeconds(1)).lockedUntil())
                .isPresent();
    }

    @Test
    void a_clock_set_back_forgives_nothing_and_breaks_nothing() {
        Failures nine = wrong(Limit.ACCOUNT, 9, Duration.ofSeconds(1));
        Failures tenth = Limit.ACCOUNT.after(Optional.of(nine), "user:x", START.minusSeconds(3600));

        assertThat(tenth.count()).isEqualTo(10);
    }

    private static Failures wrong(Limit limit, int times, Duration apart) {
        Optional<Failures> failures = Optional.empty();
        for (int i = 0; i < times; i++) {
            failures = Optional.of(limit.after(failures, "x", START.plus(apart.multipliedBy(i))));
        }
        return failures.orElseThrow();
    }
}
