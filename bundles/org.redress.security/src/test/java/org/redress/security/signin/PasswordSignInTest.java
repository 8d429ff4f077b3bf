package org.redress.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.security.administration.Bench.PASSWORD;
import static org.redress.security.administration.Bench.ROOT;
import static org.redress.security.administration.Bench.SYSTEM;
import static org.redress.security.administration.Bench.code;
import static org.redress.security.administration.Bench.done;
import static org.redress.security.administration.Bench.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.api.account.AccountChange;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Outcome;
import org.redress.security.account.StoredAccounts;
import org.redress.security.administration.Bench;
import org.redress.security.password.PasswordHashing;
import org.redress.security.password.StoredPassword;

class PasswordSignInTest {

    private final Bench bench = new Bench().withChain();

    PasswordSignInTest() {
        bench.person("suqing", new Grant("consultant", "sh-jingan"));
    }

    @Test
    void the_right_password_opens_a_session_of_the_account() {
        Session session = done(bench.tryPassword(" SuQing ", PASSWORD));

        assertThat(session.account().username()).isEqualTo("suqing");
        assertThat(session.account().grants()).containsExactly(new Grant("consultant", "sh-jingan"));
        assertThat(session.secret()).hasSize(43);
    }

    @Test
    void unknown_disabled_passwordless_and_wrong_get_the_same_answer() {
        bench.person("gone");
        done(bench.accounts.change(
                ROOT, "gone", new AccountChange(Optional.empty(), Optional.of(false), Optional.empty())));
        done(bench.accounts.create(ROOT, "fresh", "新人", List.of()));

        Outcome<Session> wrong = bench.tryPassword("suqing", "not the password");
        assertThat(code(wrong)).isEqualTo(SignIn.WRONG);
        for (String name : List.of("nobody", "gone", "fresh", "system", "", "../../etc/passwd", "名字")) {
            assertThat(bench.tryPassword(name, PASSWORD)).isEqualTo(wrong);
        }
    }

    @Test
    void a_lock_comes_to_unknown_names_just_as_to_known_ones() {
        assertThat(lockOut("nobody")).isEqualTo(lockOut("suqing"));
    }

    /** The answers to eleven wrong passwords, each given as soon as it is admitted. */
    private List<Object> lockOut(String username) {
        return Stream.iterate(0, i -> i + 1)
                .limit(11)
                .map(i -> {
                    bench.clock.forward(Duration.ofSeconds(61));
                    return (Object) problem(bench.tryPassword(username, "not the password"));
                })
                .toList();
    }

    @Test
    void the_tenth_wrong_password_locks_and_then_the_right_one_is_refused_too() {
        List<Object> answers = lockOut("suqing");
        Outcome<Session> right = bench.tryPassword("suqing", PASSWORD);

        assertThat(answers.get(9)).isEqualTo(answers.get(0));
        assertThat(code(right)).isEqualTo(SignIn.LOCKED);
        assertThat(problem(right).message().in("en")).contains("Try again in 14 minutes");
        assertThat(problem(right).message().in("zh")).contains("14 分钟");
    }

    @Test
    void a_lock_ends_after_fifteen_minutes_or_by_an_administrator() {
        lockOut("suqing");
        assertThat(done(bench.accounts.list(ROOT, "suqing", 10, ""))
                        .items()
                        .get(0)
                        .lockedUntil())
                .isPresent();
        done(bench.accounts.unlock(ROOT, "suqing"));
        done(bench.tryPassword("suqing", PASSWORD));

        lockOut("suqing");
        bench.clock.forward(Duration.ofMinutes(14));
        done(bench.tryPassword("suqing", PASSWORD));
    }

    @Test
    void wrong_passwords_are_slowed_down_by_refusal_and_refused_ones_do_not_count() {
        for (int i = 0; i < 3; i++) {
            assertThat(code(bench.tryPassword("suqing", "not the password"))).isEqualTo(SignIn.WRONG);
        }
        Outcome<Session> soon = bench.tryPassword("suqing", PASSWORD);
        assertThat(code(soon)).isEqualTo(SignIn.TOO_SOON);
        assertThat(problem(soon).message().in("en")).contains("in 1 second.");

        for (int i = 0; i < 50; i++) {
            bench.tryPassword("suqing", "not the password");
        }
        bench.clock.forward(Duration.ofSeconds(1));
        done(bench.tryPassword("suqing", PASSWORD));
    }

    @Test
    void success_clears_the_account_but_not_the_address() {
        bench.tryPassword("suqing", "not the password");
        bench.tryPassword("suqing", "not the password");
        done(bench.tryPassword("suqing", PASSWORD));

        assertThat(bench.store.failures("user:suqing")).isEmpty();
        assertThat(bench.store
                        .failures("address:" + Bench.ADDRESS)
                        .orElseThrow()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void one_address_cannot_try_a_password_on_everybody() {
        for (int i = 0; i < 31; i++) {
            assertThat(code(bench.tryPassword("user" + i, "autumn-2026!"))).isEqualTo(SignIn.WRONG);
        }
        assertThat(code(bench.tryPassword("suqing", PASSWORD))).isEqualTo(SignIn.TOO_SOON);
        done(bench.tryPassword("suqing", PASSWORD, "10.9.9.9"));
    }

    @Test
    void addresses_of_one_ipv6_network_count_as_one() {
        bench.tryPassword("a1", "not the password", "2001:db8:1:2::1");
        bench.tryPassword("a2", "not the password", "2001:db8:1:2:ffff::9");

        assertThat(bench.store
                        .failures("address:20010db800010002/64")
                        .orElseThrow()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void names_that_could_not_exist_leave_no_trace_in_the_database() {
        bench.tryPassword("x".repeat(5000), "not the password");
        bench.tryPassword("<script>", "not the password");

        assertThat(bench.store.failures.keySet()).containsExactly("address:" + Bench.ADDRESS);
    }

    @Test
    void a_hundred_guesses_at_once_get_no_more_tries_than_one_after_another() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try {
            Callable<String> guess = () -> code(bench.tryPassword("suqing", "not the password"));
            List<Future<String>> answers =
                    pool.invokeAll(Stream.generate(() -> guess).limit(100).toList());
            int tried = 0;
            for (Future<String> answer : answers) {
                tried += answer.get().equals(SignIn.WRONG) ? 1 : 0;
            }
            assertThat(tried).isEqualTo(3);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void many_may_sign_in_at_once() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(40);
        try {
            Callable<Outcome<Session>> attempt = () -> bench.tryPassword("suqing", PASSWORD);
            for (Future<Outcome<Session>> answer :
                    pool.invokeAll(Stream.generate(() -> attempt).limit(40).toList())) {
                assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_hash_of_another_cost_is_renewed_while_the_password_is_at_hand() {
        var account = bench.store.find("suqing").orElseThrow();
        String costly = new PasswordHashing().hash(PASSWORD.toCharArray());
        bench.directory.save(StoredAccounts.withPassword(account, new StoredPassword(false, costly)));

        done(bench.tryPassword("suqing", PASSWORD));
        String renewed = bench.store.find("suqing").orElseThrow().passwordHash().orElseThrow();
        assertThat(renewed).contains("m=8,t=1,p=1");
        done(bench.tryPassword("suqing", PASSWORD));
        assertThat(bench.store.find("suqing").orElseThrow().passwordHash()).contains(renewed);
    }

    @Test
    void a_password_of_the_demonstration_opens_nothing_outside_demo_mode() {
        Bench demo = new Bench(true, Optional.empty(), bench.store, bench.unitStore);
        done(demo.accounts.createDemo(
                SYSTEM, List.of(new DemoAccount("demo1", "演示", List.of())), "redress-demo".toCharArray()));
        Session session = done(demo.tryPassword("demo1", "redress-demo"));

        assertThat(code(bench.tryPassword("demo1", "redress-demo"))).isEqualTo(SignIn.WRONG);
        assertThat(demo.signIn.resume(session.secret(), SignIn.Kind.TOKEN)).isPresent();
        assertThat(bench.signIn.resume(session.secret(), SignIn.Kind.TOKEN)).isEmpty();
    }

    @Test
    void a_session_shows_no_secret_when_printed_and_the_database_holds_none() {
        Session session = bench.open("suqing", SignIn.Kind.BROWSER);

        assertThat(session.toString()).doesNotContain(session.secret()).doesNotContain(session.csrf());
        assertThat(bench.store.sessions.keySet()).noneMatch(hash -> hash.contains(session.secret()));
        assertThat(bench.store.sessions.values().toString()).doesNotContain(session.csrf());
        assertThat(bench.store.accounts.values().toString()).doesNotContain("argon2id");
    }
}
