package org.redress.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = CheapHashing.create();

    @Test
    void production_costs_nineteen_mebibytes_two_passes_one_lane() {
        String hash = new PasswordHashing().hash("a quiet afternoon".toCharArray());

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(new PasswordHashing().matches("a quiet afternoon".toCharArray(), Optional.of(hash)))
                .isTrue();
    }

    /** From the reference implementation's test.c: version 0x13, t=2, m=256 KiB, p=1. */
    @Test
    void a_hash_made_by_the_reference_implementation_matches() {
        String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertThat(hashing.matches("password".toCharArray(), Optional.of(reference)))
                .isTrue();
        assertThat(hashing.matches("passwore".toCharArray(), Optional.of(reference)))
                .isFalse();
    }

    @Test
    void the_same_password_never_gives_the_same_hash() {
        assertThat(hashing.hash("same".toCharArray())).isNotEqualTo(hashing.hash("same".toCharArray()));
    }

    @Test
    void a_hash_of_another_cost_still_matches_and_is_outdated() {
        String older = new PasswordHashing(new Argon2Cost(16, 2, 1)).hash("word".toCharArray());

        assertThat(hashing.matches("word".toCharArray(), Optional.of(older))).isTrue();
        assertThat(hashing.outdated(older)).isTrue();
        assertThat(hashing.outdated(hashing.hash("word".toCharArray()))).isFalse();
    }

    @Test
    void without_a_hash_nothing_matches_and_the_work_is_done_all_the_same() {
        PasswordHashing production = new PasswordHashing();
        char[] word = "a quiet afternoon".toCharArray();
        String hash = production.hash(word);
        long known = best(() -> production.matches("wrong".toCharArray(), Optional.of(hash)));
        long unknown = best(
                () -> assertThat(production.matches(word, Optional.empty())).isFalse());

        // Without the work it would be ten thousand times quicker; the margin is for a busy machine.
        assertThat(unknown).isGreaterThan(known / 5);
    }

    /** Processor time of this thread, so that other work on the machine does not count. */
    private static long best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    @Test
    void a_damaged_or_greedy_hash_matches_nothing() {
        for (String stored : new String[] {
            "", "plain", "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
        }) {
            assertThat(hashing.matches("password".toCharArray(), Optional.of(stored)))
                    .isFalse();
        }
    }

    @Test
    void full_width_letters_of_an_input_method_are_the_plain_ones() {
        String hash = hashing.hash("Ａbc１２３".toCharArray());

        assertThat(hashing.matches("Abc123".toCharArray(), Optional.of(hash))).isTrue();
    }

    @Test
    void hashes_do_not_show_themselves() {
        String hash = hashing.hash("word".toCharArray());

        assertThat(Argon2Hash.parse(hash).orElseThrow().toString()).doesNotContain("$");
        assertThat(new StoredPassword(false, hash).toString()).doesNotContain("$");
    }

    @Test
    void the_mark_of_the_demonstration_survives_storing() {
        StoredPassword demo = new StoredPassword(true, "$argon2id$x");

        assertThat(StoredPassword.parse(demo.format())).isEqualTo(demo);
        assertThat(StoredPassword.parse("$argon2id$x").demo()).isFalse();
    }
}
