package org.redress.extension.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a plugin that fails is asked again, and when not any more. */
class BreakerTest {

    private long time;
    private final Breaker breaker = new Breaker(() -> time);

    private boolean fails() {
        assertThat(breaker.lets()).isTrue();
        return breaker.failed();
    }

    private void rests() {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            fails();
        }
        assertThat(breaker.resting()).isTrue();
    }

    private void later() {
        time += Breaker.REST.toNanos();
    }

    @Test
    void after_five_failures_in_a_row_it_rests_for_thirty_seconds() {
        rests();
        assertThat(breaker.lets()).isFalse();
        time += Breaker.REST.toNanos() - 1;
        assertThat(breaker.lets()).isFalse();
        time += 1;
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void a_success_between_begins_the_count_anew() {
        for (int i = 1; i < Breaker.FAILURES; i++) {
            fails();
        }
        breaker.succeeded();
        fails();
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void only_one_call_tries_it_and_its_success_opens_the_way() {
        rests();
        later();
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).as("somebody is trying").isFalse();
        breaker.succeeded();
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.resting()).isFalse();
    }

    @Test
    void the_third_failed_trial_is_one_too_many_and_the_count_begins_anew() {
        rests();
        later();
        assertThat(fails()).isFalse();
        later();
        assertThat(fails()).isFalse();
        later();
        assertThat(fails()).isTrue();
        assertThat(breaker.lets()).as("once it is released").isTrue();
    }
}
