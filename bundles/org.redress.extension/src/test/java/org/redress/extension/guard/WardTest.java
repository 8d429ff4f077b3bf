package org.redress.extension.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.CodeHealth.Condition;

/** Code that misbehaves, on real threads. */
class WardTest {

    private static final Limits QUICK = new Limits(Duration.ofMillis(50), 2);

    private final Ward ward = new Ward("bad", "1.0.0", "c0de", QUICK, Clock.systemUTC(), System::nanoTime);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void free_the_threads() {
        never.countDown();
        ward.close();
    }

    private NotAnswered.Kind kind(Callable<?> code) {
        return failure(code).kind();
    }

    private NotAnswered failure(Callable<?> code) {
        try {
            ward.call(code);
            throw new AssertionError("it answered");
        } catch (NotAnswered failed) {
            return failed;
        }
    }

    /** Waits for ever, whatever interrupts it. */
    private Object hang() {
        while (true) {
            try {
                never.await();
                return null;
            } catch (InterruptedException ignored) {
                // As bad plugins do.
            }
        }
    }

    @Test
    void an_answer_comes_back_from_a_thread_of_the_plugin() throws NotAnswered {
        assertThat(ward.call(() -> Thread.currentThread().getThreadGroup().getName()))
                .isEqualTo("redress-plugin-bad");
        assertThat(ward.health(Optional.empty()).condition()).isEqualTo(Condition.WELL);
    }

    @Test
    void what_is_thrown_does_not_reach_the_caller_errors_neither() {
        assertThat(kind(() -> {
                    throw new IllegalStateException("boom");
                }))
                .isEqualTo(NotAnswered.Kind.THREW);
        assertThat(kind(() -> {
                    throw new NoClassDefFoundError("x/Y");
                }))
                .isEqualTo(NotAnswered.Kind.THREW);
        assertThat(kind(this::deep)).isEqualTo(NotAnswered.Kind.THREW);
        assertThat(ward.health(Optional.empty()).lastFailure().orElseThrow().what())
                .contains("StackOverflowError");
    }

    private Object deep() {
        return deep();
    }

    @Test
    void a_call_that_hangs_is_given_up_and_counted_until_it_really_ends() throws InterruptedException {
        assertThat(kind(this::hang)).isEqualTo(NotAnswered.Kind.TOO_SLOW);
        assertThat(ward.health(Optional.empty()).hung()).isEqualTo(1);
        never.countDown();
        while (ward.health(Optional.empty()).hung() > 0) {
            Thread.onSpinWait();
        }
        assertThatExceptionOfType(NotAnswered.class).isThrownBy(() -> ward.call(this::throwing));
    }

    private Object throwing() {
        throw new IllegalStateException("boom");
    }

    @Test
    void when_all_its_threads_hang_that_is_one_failure_too_many_and_stays_so() {
        assertThat(failure(this::hang).quarantines()).isFalse();
        assertThat(failure(this::hang).quarantines()).isTrue();
        NotAnswered later = failure(() -> "fine");
        assertThat(later.kind()).isEqualTo(NotAnswered.Kind.BUSY);
        assertThat(later.quarantines()).as("the threads still hang").isTrue();
    }

    @Test
    void threads_that_it_starts_are_seen() throws NotAnswered {
        ward.call(() -> {
            Thread own = new Thread(this::hang);
            own.setDaemon(true);
            own.start();
            return own;
        });
        assertThat(ward.health(Optional.empty()).strayThreads()).isEqualTo(1);
    }
}
