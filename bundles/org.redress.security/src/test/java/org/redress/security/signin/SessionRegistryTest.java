package org.redress.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.security.administration.Bench.ROOT;
import static org.redress.security.administration.Bench.done;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Grant;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn.Kind;
import org.redress.security.administration.Bench;

class SessionRegistryTest {

    private final Bench bench = new Bench().withChain();

    SessionRegistryTest() {
        bench.person("suqing", new Grant("consultant", "sh-jingan"));
    }

    private boolean alive(Session session, Kind kind) {
        return bench.signIn.resume(session.secret(), kind).isPresent();
    }

    @Test
    void a_browser_session_goes_on_while_used_and_ends_after_a_day_at_the_latest() {
        Session session = bench.open("suqing", Kind.BROWSER);
        for (int hours = 0; hours < 21; hours += 7) {
            bench.clock.forward(Duration.ofHours(7));
            assertThat(alive(session, Kind.BROWSER)).isTrue();
        }
        bench.clock.forward(Duration.ofHours(3).minusSeconds(1));
        assertThat(alive(session, Kind.BROWSER)).isTrue();
        bench.clock.forward(Duration.ofSeconds(1));
        assertThat(alive(session, Kind.BROWSER)).isFalse();
    }

    @Test
    void a_browser_session_ends_after_eight_idle_hours() {
        Session session = bench.open("suqing", Kind.BROWSER);
        bench.clock.forward(Duration.ofHours(8));

        assertThat(alive(session, Kind.BROWSER)).isFalse();
    }

    @Test
    void a_token_lasts_twelve_hours_whether_used_or_not() {
        Session token = bench.open("suqing", Kind.TOKEN);
        bench.clock.forward(Duration.ofHours(12).minusSeconds(1));
        assertThat(alive(token, Kind.TOKEN)).isTrue();
        bench.clock.forward(Duration.ofSeconds(1));
        assertThat(alive(token, Kind.TOKEN)).isFalse();
    }

    @Test
    void each_browser_session_has_its_own_csrf_value_and_a_token_none() {
        Session first = bench.open("suqing", Kind.BROWSER);
        Session second = bench.open("suqing", Kind.BROWSER);

        assertThat(first.csrf()).hasSize(43).isNotEqualTo(second.csrf()).isNotEqualTo(first.secret());
        assertThat(bench.signIn
                        .resume(first.secret(), Kind.BROWSER)
                        .orElseThrow()
                        .csrf())
                .isEqualTo(first.csrf());
        assertThat(bench.open("suqing", Kind.TOKEN).csrf()).isEmpty();
    }

    @Test
    void a_cookie_is_no_token_and_a_token_no_cookie() {
        assertThat(alive(bench.open("suqing", Kind.BROWSER), Kind.TOKEN)).isFalse();
        assertThat(alive(bench.open("suqing", Kind.TOKEN), Kind.BROWSER)).isFalse();
    }

    @Test
    void who_has_just_got_an_account_at_another_node_signs_in_here_and_goes_on() {
        Bench other = anotherNode();
        assertThat(other.directory.find("linyu")).isEmpty();
        bench.person("linyu", new Grant("consultant", "sh-jingan"));

        Session session = other.open("linyu", Kind.TOKEN);

        assertThat(other.signIn.resume(session.secret(), Kind.TOKEN)).isPresent();
    }

    /** On the same database, with a memory of its own. */
    private Bench anotherNode() {
        return new Bench(false, Optional.empty(), bench.store, bench.unitStore);
    }

    @Test
    void garbage_is_no_session_and_asks_no_database() {
        for (String secret : List.of("", "x", "a".repeat(5000), "'; drop table x; --", "密".repeat(43))) {
            assertThat(bench.signIn.resume(secret, Kind.TOKEN)).isEmpty();
            bench.signIn.end(secret);
        }
        assertThat(bench.store.sessionReads).isZero();
    }

    @Test
    void requests_within_five_seconds_read_the_session_once() {
        Session session = bench.open("suqing", Kind.BROWSER);
        for (int i = 0; i < 30; i++) {
            assertThat(alive(session, Kind.BROWSER)).isTrue();
        }
        assertThat(bench.store.sessionReads).isEqualTo(1);
        bench.clock.forward(Duration.ofSeconds(5));
        assertThat(alive(session, Kind.BROWSER)).isTrue();
        assertThat(bench.store.sessionReads).isEqualTo(2);
    }

    @Test
    void being_seen_is_written_once_a_minute_at_most() {
        Session session = bench.open("suqing", Kind.BROWSER);
        for (int seconds = 0; seconds < 180; seconds++) {
            bench.clock.forward(Duration.ofSeconds(1));
            assertThat(alive(session, Kind.BROWSER)).isTrue();
        }
        assertThat(bench.store.touches).isEqualTo(3);
    }

    @Test
    void signing_out_counts_at_once_here_and_within_five_seconds_elsewhere() {
        Session session = bench.open("suqing", Kind.BROWSER);
        Bench other = new Bench(false, Optional.empty(), bench.store, bench.unitStore);
        assertThat(alive(session, Kind.BROWSER)).isTrue();
        assertThat(other.signIn.resume(session.secret(), Kind.BROWSER)).isPresent();

        bench.signIn.end(session.secret());
        assertThat(alive(session, Kind.BROWSER)).isFalse();
        other.clock.forward(Duration.ofSeconds(5));
        assertThat(other.signIn.resume(session.secret(), Kind.BROWSER)).isEmpty();
    }

    @Test
    void a_disabled_account_loses_its_sessions_for_good() {
        Session session = bench.open("suqing", Kind.BROWSER);
        assertThat(alive(session, Kind.BROWSER)).isTrue();
        enable(false);
        assertThat(alive(session, Kind.BROWSER)).isFalse();
        enable(true);
        assertThat(alive(session, Kind.BROWSER)).isFalse();
    }

    private void enable(boolean enabled) {
        done(bench.accounts.change(
                ROOT, "suqing", new AccountChange(Optional.empty(), Optional.of(enabled), Optional.empty())));
    }

    @Test
    void roles_of_a_running_session_are_the_present_ones() {
        Session session = bench.open("suqing", Kind.BROWSER);
        Grant promoted = new Grant("operations-manager", "sh-jingan");
        done(bench.accounts.change(
                ROOT, "suqing", new AccountChange(Optional.empty(), Optional.empty(), Optional.of(List.of(promoted)))));

        assertThat(bench.signIn
                        .resume(session.secret(), Kind.BROWSER)
                        .orElseThrow()
                        .account()
                        .grants())
                .containsExactly(promoted);
    }

    @Test
    void expired_rows_are_swept_up_once_an_hour_at_most() {
        Session old = bench.open("suqing", Kind.TOKEN);
        bench.open("suqing", Kind.TOKEN);
        assertThat(bench.store.tidied).isEqualTo(1);

        bench.clock.forward(Duration.ofHours(14));
        bench.open("suqing", Kind.TOKEN);
        assertThat(bench.store.tidied).isEqualTo(2);
        assertThat(bench.store.sessions).hasSize(1);
        assertThat(alive(old, Kind.TOKEN)).isFalse();
    }
}
