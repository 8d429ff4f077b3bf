package org.redress.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.redress.api.procedure.Weakness;
import org.redress.api.text.Text;
import org.redress.engine.proof.KnownCombinations.Combination;

/** Each combination is proven once, and nobody waits for another one. */
class KnownCombinationsTest {

    private static final List<Weakness> FOUND = List.of(new Weakness("RD-PCK-060", "a/b", Text.same("stuck")));

    private final KnownCombinations known = new KnownCombinations();
    private final AtomicInteger proofs = new AtomicInteger();

    private static Combination combination(Object which) {
        return new Combination(List.of("digest"), Map.of("pack", Map.of("which", which)));
    }

    private List<Weakness> counted() {
        proofs.incrementAndGet();
        return FOUND;
    }

    @Test
    void the_same_packs_and_settings_are_proven_once() {
        known.find(combination(1), this::counted);

        assertThat(known.find(combination(1), this::counted)).isEqualTo(FOUND);
        assertThat(proofs).hasValue(1);
        known.find(combination(2), this::counted);
        assertThat(proofs).hasValue(2);
    }

    @Test
    void those_asked_for_last_are_kept() {
        for (int i = 0; i < KnownCombinations.CAPACITY; i++) {
            known.find(combination(i), this::counted);
        }
        known.find(combination(0), this::counted);
        known.find(combination("one more"), this::counted);
        proofs.set(0);

        known.find(combination(0), this::counted);
        assertThat(proofs).hasValue(0);
        known.find(combination(1), this::counted);
        assertThat(proofs).hasValue(1);
    }

    @Test
    void a_proof_that_failed_is_tried_again() {
        assertThatThrownBy(() -> known.find(combination(1), () -> {
                    throw new IllegalArgumentException("a bug");
                }))
                .hasRootCauseMessage("a bug");

        assertThat(known.find(combination(1), this::counted)).isEqualTo(FOUND);
    }

    @Test
    void who_asks_for_the_same_meanwhile_waits_for_it_and_nobody_else_does() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<List<Weakness>> first = CompletableFuture.supplyAsync(() -> known.find(combination(1), () -> {
            begun.countDown();
            await(mayEnd);
            return counted();
        }));
        await(begun);

        known.find(combination(2), List::of);
        CompletableFuture<List<Weakness>> second =
                CompletableFuture.supplyAsync(() -> known.find(combination(1), this::counted));
        mayEnd.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(FOUND);
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(FOUND);
        assertThat(proofs).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
