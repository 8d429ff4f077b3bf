package org.redress.security.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.security.administration.Bench.ROOT;
import static org.redress.security.administration.Bench.as;
import static org.redress.security.administration.Bench.code;
import static org.redress.security.administration.Bench.done;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Grant;
import org.redress.api.problem.Outcome;

/** Times away: everybody enters their own, administrators anybody's, and somebody is there meanwhile. */
class AbsenceAdministrationTest {

    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");

    private final Bench bench = new Bench().withChain();
    private final AccountAdministration accounts = bench.accounts;

    @BeforeEach
    void people() {
        for (String person : new String[] {"suqing", "guwen", "chen"}) {
            bench.person(person, new Grant("consultant", "sh-jingan"));
        }
    }

    private static Optional<Absence> days(int from, int until, String... deputy) {
        return Optional.of(new Absence(
                FIRST.plus(Duration.ofDays(from)),
                FIRST.plus(Duration.ofDays(until)),
                deputy.length == 0 ? Optional.empty() : Optional.of(deputy[0])));
    }

    private String refusedField(Outcome<Account> outcome) {
        return ((Outcome.Invalid<Account>) outcome).errors().get(0).pointer();
    }

    @Test
    void everybody_enters_and_takes_back_their_own_and_it_is_logged() {
        Account away = done(accounts.setAbsence(as("suqing"), "suqing", days(0, 8, "guwen")));
        assertThat(away.absence()).isEqualTo(days(0, 8, "guwen"));
        assertThat(accounts.find("suqing").orElseThrow().absentAt(FIRST)).isPresent();
        assertThat(accounts.find("suqing").orElseThrow().absentAt(FIRST.plus(Duration.ofDays(8))))
                .isEmpty();
        assertThat(bench.store.administration).anyMatch(line -> line.startsWith("suqing account.absence suqing"));

        done(accounts.setAbsence(as("suqing"), "suqing", Optional.empty()));
        assertThat(accounts.find("suqing").orElseThrow().absence()).isEmpty();
    }

    @Test
    void only_administrators_enter_that_of_others() {
        assertThat(code(accounts.setAbsence(as("guwen"), "suqing", days(0, 8)))).isEqualTo("RD-SEC-010");
        assertThat(done(accounts.setAbsence(ROOT, "suqing", days(0, 8))).absence())
                .isPresent();
        assertThat(code(accounts.setAbsence(ROOT, "nobody", days(0, 8)))).isEqualTo("RD-SEC-022");
    }

    @Test
    void it_ends_after_it_begins_and_within_four_hundred_days() {
        assertThat(refusedField(accounts.setAbsence(ROOT, "suqing", days(3, 3))))
                .isEqualTo("/absence/until");
        assertThat(refusedField(accounts.setAbsence(ROOT, "suqing", days(0, 401))))
                .isEqualTo("/absence/until");
        done(accounts.setAbsence(ROOT, "suqing", days(0, 400)));
    }

    @Test
    void a_deputy_exists_is_enabled_and_is_somebody_else() {
        done(accounts.change(ROOT, "chen", new AccountChange(Optional.empty(), Optional.of(false), Optional.empty())));
        for (String deputy : new String[] {"suqing", "nobody", "chen", "../x"}) {
            assertThat(refusedField(accounts.setAbsence(ROOT, "suqing", days(0, 8, deputy))))
                    .as(deputy)
                    .isEqualTo("/absence/deputy");
        }
    }

    @Test
    void deputies_who_are_away_at_once_do_not_rely_on_each_other() {
        done(accounts.setAbsence(ROOT, "guwen", days(2, 5, "chen")));
        done(accounts.setAbsence(ROOT, "chen", days(2, 5, "suqing")));
        assertThat(refusedField(accounts.setAbsence(ROOT, "suqing", days(4, 9, "guwen"))))
                .isEqualTo("/absence/deputy");
        done(accounts.setAbsence(ROOT, "suqing", days(5, 9, "guwen")));
    }

    @Test
    void changing_roles_or_the_password_leaves_it_as_it_is() {
        done(accounts.setAbsence(ROOT, "suqing", days(0, 8)));
        done(accounts.change(
                ROOT, "suqing", new AccountChange(Optional.of("苏 晴"), Optional.empty(), Optional.empty())));
        done(accounts.resetPassword(ROOT, "suqing"));
        assertThat(accounts.find("suqing").orElseThrow().absence()).isEqualTo(days(0, 8));
    }
}
