package org.redress.security.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.security.administration.Bench.PASSWORD;
import static org.redress.security.administration.Bench.ROOT;
import static org.redress.security.administration.Bench.as;
import static org.redress.security.administration.Bench.code;
import static org.redress.security.administration.Bench.done;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.account.SignIn.Kind;
import org.redress.api.problem.Outcome;

class PasswordChangesTest {

    private static final String OTHER = "a loud morning";

    private final Bench bench = new Bench().withChain();
    private final AccountAdministration accounts = bench.accounts;

    private String invite(String username) {
        return done(accounts.create(ROOT, username, "新人", List.of())).oneTimeCode();
    }

    private Outcome<?> redeem(String code, String password) {
        return accounts.redeem(code, password.toCharArray());
    }

    private boolean alive(Session session) {
        return bench.signIn.resume(session.secret(), Kind.BROWSER).isPresent();
    }

    @Test
    void a_code_sets_the_password_once() {
        String code = invite("suqing");
        assertThat(accounts.codeOwner(code).orElseThrow().username()).isEqualTo("suqing");

        done(redeem(code, PASSWORD));
        done(bench.tryPassword("suqing", PASSWORD));
        assertThat(code(redeem(code, OTHER))).isEqualTo("RD-SEC-032");
        assertThat(accounts.codeOwner(code)).isEmpty();
        done(bench.tryPassword("suqing", PASSWORD));
    }

    @Test
    void a_code_lasts_forty_eight_hours() {
        String code = invite("suqing");
        bench.clock.forward(Duration.ofHours(48).minusSeconds(1));
        assertThat(accounts.codeOwner(code)).isPresent();
        bench.clock.forward(Duration.ofSeconds(1));
        assertThat(accounts.codeOwner(code)).isEmpty();
        assertThat(code(redeem(code, PASSWORD))).isEqualTo("RD-SEC-032");
    }

    @Test
    void a_refused_password_does_not_cost_the_code() {
        String code = invite("suqing");

        assertThat(code(redeem(code, "short"))).isEqualTo("RD-SEC-030");
        done(redeem(code, PASSWORD));
    }

    @Test
    void a_newer_code_voids_the_older_one() {
        String older = invite("suqing");
        String newer = done(accounts.resetPassword(ROOT, "suqing")).oneTimeCode();

        assertThat(code(redeem(older, PASSWORD))).isEqualTo("RD-SEC-032");
        done(redeem(newer, PASSWORD));
    }

    @Test
    void the_code_of_a_disabled_account_and_garbage_redeem_nothing() {
        String code = invite("suqing");
        done(accounts.change(
                ROOT, "suqing", new AccountChange(Optional.empty(), Optional.of(false), Optional.empty())));

        for (String tried : List.of(code, "", "x", "0".repeat(40), "0".repeat(4000), "*")) {
            assertThat(code(redeem(tried, PASSWORD))).isEqualTo("RD-SEC-032");
        }
    }

    @Test
    void the_database_holds_no_code() {
        String code = invite("suqing");

        assertThat(bench.store.codes.keySet()).hasSize(1).noneMatch(hash -> hash.contains(code));
    }

    @Test
    void a_reset_ends_sessions_and_voids_the_password() {
        bench.person("suqing");
        Session session = bench.open("suqing", Kind.BROWSER);
        assertThat(alive(session)).isTrue();

        var reset = done(accounts.resetPassword(ROOT, "suqing"));
        assertThat(reset.account().mustChangePassword()).isTrue();
        assertThat(alive(session)).isFalse();
        assertThat(code(bench.tryPassword("suqing", PASSWORD))).isEqualTo(SignIn.WRONG);
        done(redeem(reset.oneTimeCode(), OTHER));
        done(bench.tryPassword("suqing", OTHER));
        assertThat(accounts.find("suqing").orElseThrow().mustChangePassword()).isFalse();
    }

    @Test
    void changing_ones_password_ends_the_other_sessions_and_keeps_this_one() {
        bench.person("suqing");
        Session mine = bench.open("suqing", Kind.BROWSER);
        Session other = bench.open("suqing", Kind.BROWSER);
        assertThat(alive(mine) && alive(other)).isTrue();

        done(accounts.changeOwnPassword(as("suqing"), PASSWORD.toCharArray(), OTHER.toCharArray(), mine.secret()));
        assertThat(alive(mine)).isTrue();
        assertThat(alive(other)).isFalse();
        assertThat(code(bench.tryPassword("suqing", PASSWORD))).isEqualTo(SignIn.WRONG);
        done(bench.tryPassword("suqing", OTHER));
    }

    @Test
    void naming_no_session_of_ones_own_ends_all() {
        bench.person("suqing");
        Session mine = bench.open("suqing", Kind.BROWSER);

        done(accounts.changeOwnPassword(as("suqing"), PASSWORD.toCharArray(), OTHER.toCharArray(), ""));
        assertThat(alive(mine)).isFalse();
    }

    @Test
    void a_new_password_follows_the_rules_and_needs_the_current_one() {
        bench.person("suqing");

        assertThat(code(accounts.changeOwnPassword(as("suqing"), PASSWORD.toCharArray(), "suqing".toCharArray(), "")))
                .isEqualTo("RD-SEC-030");
        assertThat(code(accounts.changeOwnPassword(as("suqing"), "wrong".toCharArray(), OTHER.toCharArray(), "")))
                .isEqualTo("RD-SEC-031");
        done(bench.tryPassword("suqing", PASSWORD));
    }

    @Test
    void guessing_the_current_password_from_an_open_browser_is_throttled_as_well() {
        bench.person("suqing");
        for (int i = 0; i < 3; i++) {
            accounts.changeOwnPassword(as("suqing"), "wrong".toCharArray(), OTHER.toCharArray(), "");
        }
        assertThat(code(accounts.changeOwnPassword(as("suqing"), PASSWORD.toCharArray(), OTHER.toCharArray(), "")))
                .isEqualTo(SignIn.TOO_SOON);
        assertThat(code(bench.tryPassword("suqing", PASSWORD))).isEqualTo(SignIn.TOO_SOON);
    }

    @Test
    void the_system_has_no_password_to_change() {
        assertThat(code(accounts.changeOwnPassword(Bench.SYSTEM, PASSWORD.toCharArray(), OTHER.toCharArray(), "")))
                .isEqualTo("RD-SEC-022");
    }
}
