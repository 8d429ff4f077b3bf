package org.redress.security.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.security.administration.Bench.ROOT;
import static org.redress.security.administration.Bench.SYSTEM;
import static org.redress.security.administration.Bench.as;
import static org.redress.security.administration.Bench.code;
import static org.redress.security.administration.Bench.done;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.account.Account;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Caller;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.api.account.NewAccount;
import org.redress.api.problem.Page;

class AccountAdministrationTest {

    private final Bench bench = new Bench().withChain();
    private final AccountAdministration accounts = bench.accounts;

    private static AccountChange enabled(boolean enabled) {
        return new AccountChange(Optional.empty(), Optional.of(enabled), Optional.empty());
    }

    private static AccountChange roles(Grant... grants) {
        return new AccountChange(Optional.empty(), Optional.empty(), Optional.of(List.of(grants)));
    }

    @Test
    void a_new_account_is_enabled_has_its_roles_and_no_password() {
        NewAccount created =
                done(accounts.create(ROOT, "suqing", " 苏晴 ", List.of(new Grant("consultant", "sh-jingan"))));

        assertThat(created.account().displayName()).isEqualTo("苏晴");
        assertThat(created.oneTimeCode()).matches("[0-9a-f]{40}");
        assertThat(created.toString()).doesNotContain(created.oneTimeCode());
        assertThat(accounts.find("suqing")).contains(created.account());
        assertThat(bench.store.find("suqing").orElseThrow().passwordHash()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Su", "-su", ".su", "su qing", "苏晴", "system", "a_b", "../x"})
    void usernames_follow_their_pattern(String username) {
        assertThat(code(accounts.create(ROOT, username, "苏晴", List.of()))).isEqualTo("RD-SEC-020");
    }

    @Test
    void usernames_have_two_to_sixty_four_characters_and_names_one_to_eighty() {
        done(accounts.create(ROOT, "a".repeat(64), "晴".repeat(80), List.of()));
        assertThat(code(accounts.create(ROOT, "a".repeat(65), "晴", List.of()))).isEqualTo("RD-SEC-020");
        assertThat(code(accounts.create(ROOT, "ab", "晴".repeat(81), List.of()))).isEqualTo("RD-SEC-020");
        assertThat(code(accounts.create(ROOT, "ab", "  ", List.of()))).isEqualTo("RD-SEC-020");
        assertThat(code(accounts.create(ROOT, "ab", "苏\n晴", List.of()))).isEqualTo("RD-SEC-020");
    }

    @ParameterizedTest
    @CsvSource({
        "consultant, nowhere, false",
        "Consultant, sh-jingan, false",
        "consultant, *, false",
        "administrator, *, true",
        "administrator, east, true",
        "operations-manager, lanhu, true"
    })
    void roles_are_held_at_units_that_exist_and_everywhere_only_by_administrators(
            String role, String unit, boolean allowed) {
        var outcome = accounts.create(ROOT, "suqing", "苏晴", List.of(new Grant(role, unit)));

        assertThat(outcome instanceof org.redress.api.problem.Outcome.Done<?>).isEqualTo(allowed);
    }

    @Test
    void a_role_is_not_held_twice_and_not_without_limit() {
        Grant grant = new Grant("consultant", "sh-jingan");
        List<Grant> many = IntStream.range(0, 101)
                .mapToObj(i -> new Grant("role-" + i, "sh-jingan"))
                .toList();

        assertThat(code(accounts.create(ROOT, "suqing", "苏晴", List.of(grant, grant))))
                .isEqualTo("RD-SEC-020");
        assertThat(code(accounts.create(ROOT, "suqing", "苏晴", many))).isEqualTo("RD-SEC-020");
    }

    @Test
    void a_username_is_never_given_twice() {
        done(accounts.create(ROOT, "suqing", "苏晴", List.of()));
        done(accounts.change(ROOT, "suqing", enabled(false)));

        assertThat(code(accounts.create(ROOT, "suqing", "别人", List.of()))).isEqualTo("RD-SEC-021");
    }

    @Test
    void nobody_but_administrators_administers() {
        bench.person("manager", new Grant("store-manager", "lanhu"));
        done(accounts.create(ROOT, "former", "离职", List.of(new Grant("administrator", "*"))));
        done(accounts.change(ROOT, "former", enabled(false)));
        int logged = bench.store.administration.size();

        for (Caller caller : List.of(as("manager"), as("nobody"), as("former"), as(Caller.SYSTEM_USER))) {
            assertThat(code(accounts.create(caller, "suqing", "苏晴", List.of()))).isEqualTo("RD-SEC-010");
            assertThat(code(accounts.change(caller, "manager", enabled(false)))).isEqualTo("RD-SEC-010");
            assertThat(code(accounts.resetPassword(caller, "manager"))).isEqualTo("RD-SEC-010");
            assertThat(code(accounts.unlock(caller, "manager"))).isEqualTo("RD-SEC-010");
        }
        assertThat(bench.store.administration).hasSize(logged);
    }

    @Test
    void the_shell_of_the_container_may_administer_and_is_named_in_the_log() {
        Caller shell = new Caller("karaf", Caller.Entry.SHELL, "zh", "test");

        done(accounts.create(shell, "suqing", "苏晴", List.of()));
        assertThat(bench.store.administration).last().asString().startsWith("karaf account.create suqing");
    }

    @Test
    void every_change_is_logged_with_who_and_what_and_without_a_secret() {
        bench.store.administration.clear();
        String code = done(accounts.create(ROOT, "suqing", "苏晴", List.of(new Grant("consultant", "sh-jingan"))))
                .oneTimeCode();
        done(accounts.redeem(code, Bench.PASSWORD.toCharArray()));
        done(accounts.change(ROOT, "suqing", roles()));
        done(accounts.unlock(ROOT, "suqing"));
        String again = done(accounts.resetPassword(ROOT, "suqing")).oneTimeCode();

        assertThat(bench.store.administration)
                .extracting(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                .containsExactly(
                        "root account.create",
                        "suqing account.set-password",
                        "root account.change",
                        "root account.unlock",
                        "root account.reset-password");
        assertThat(String.join("", bench.store.administration))
                .doesNotContain(code)
                .doesNotContain(again)
                .doesNotContain("argon2id");
    }

    @Test
    void the_last_administrator_keeps_role_and_access() {
        assertThat(code(accounts.change(ROOT, "root", enabled(false)))).isEqualTo("RD-SEC-023");
        assertThat(code(accounts.change(ROOT, "root", roles()))).isEqualTo("RD-SEC-023");
        assertThat(code(accounts.change(SYSTEM, "root", enabled(false)))).isEqualTo("RD-SEC-023");

        done(accounts.create(ROOT, "second", "第二位", List.of(new Grant("administrator", "lanhu"))));
        done(accounts.change(ROOT, "root", enabled(false)));
        assertThat(code(accounts.change(as("second"), "second", roles()))).isEqualTo("RD-SEC-023");
    }

    @Test
    void the_last_administrator_may_change_name_and_place_of_the_role() {
        done(accounts.change(ROOT, "root", roles(new Grant("administrator", "lanhu"))));

        assertThat(accounts.find("root").orElseThrow().grants()).containsExactly(new Grant("administrator", "lanhu"));
    }

    @Test
    void a_change_of_an_unknown_account_is_refused() {
        assertThat(code(accounts.change(ROOT, "nobody", enabled(true)))).isEqualTo("RD-SEC-022");
        assertThat(code(accounts.resetPassword(ROOT, "nobody"))).isEqualTo("RD-SEC-022");
        assertThat(code(accounts.unlock(ROOT, "nobody"))).isEqualTo("RD-SEC-022");
    }

    @Test
    void holders_are_the_enabled_ones_at_exactly_that_unit() {
        bench.person("am", new Grant("area-manager", "east"));
        bench.person("gone", new Grant("area-manager", "east"));
        done(accounts.change(ROOT, "gone", enabled(false)));

        assertThat(accounts.holders("area-manager", "east"))
                .extracting(Account::username)
                .containsExactly("am");
        assertThat(accounts.holders("area-manager", "sh-jingan")).isEmpty();
        assertThat(accounts.holders("area-manager", "lanhu")).isEmpty();
    }

    @Test
    void staff_see_themselves_and_who_works_at_or_below_their_units() {
        bench.person("am.east", new Grant("area-manager", "east"));
        bench.person("frontdesk.sh-jingan", new Grant("front-desk", "sh-jingan"));
        bench.person("frontdesk.sz-nanshan", new Grant("front-desk", "sz-nanshan"));
        bench.person("exec", new Grant("executive", "lanhu"));
        bench.person("new-one");

        assertThat(seenBy("am.east")).containsExactly("am.east", "frontdesk.sh-jingan");
        assertThat(seenBy("frontdesk.sh-jingan")).containsExactly("frontdesk.sh-jingan");
        assertThat(seenBy("new-one")).containsExactly("new-one");
        assertThat(seenBy("exec")).containsExactly("am.east", "exec", "frontdesk.sh-jingan", "frontdesk.sz-nanshan");
        assertThat(seenBy("root")).hasSize(6);
        assertThat(seenBy("nobody")).isEmpty();
    }

    private List<String> seenBy(String username) {
        return done(accounts.list(as(username), "", 50, "")).items().stream()
                .map(Account::username)
                .toList();
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        IntStream.range(0, 25).forEach(i -> done(accounts.create(ROOT, "user%02d".formatted(i), "第" + i, List.of())));
        List<String> seen = new java.util.ArrayList<>();
        String cursor = "";
        do {
            Page<Account> page = done(accounts.list(ROOT, "user", 10, cursor));
            page.items().forEach(account -> seen.add(account.username()));
            cursor = page.next().orElse("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void search_takes_a_part_of_name_or_username_in_any_case() {
        done(accounts.create(ROOT, "suqing", "苏晴 Su", List.of()));

        assertThat(done(accounts.list(ROOT, "QING", 10, "")).items()).hasSize(1);
        assertThat(done(accounts.list(ROOT, "晴 s", 10, "")).items()).hasSize(1);
        assertThat(done(accounts.list(ROOT, "nothing", 10, "")).items()).isEmpty();
    }

    @Test
    void a_list_has_limits() {
        assertThat(code(accounts.list(ROOT, "", 0, ""))).isEqualTo("RD-SEC-025");
        assertThat(code(accounts.list(ROOT, "", 201, ""))).isEqualTo("RD-SEC-025");
        assertThat(code(accounts.list(ROOT, "x".repeat(101), 10, ""))).isEqualTo("RD-SEC-025");
        assertThat(code(accounts.list(ROOT, "", 10, "%%%"))).isEqualTo("RD-SEC-025");
    }

    @Test
    void demonstration_accounts_are_refused_outside_demo_mode() {
        List<DemoAccount> wanted = List.of(new DemoAccount("ops.sh-jingan", "沈知秋", List.of()));

        assertThat(code(accounts.createDemo(SYSTEM, wanted, "redress-demo".toCharArray())))
                .isEqualTo("RD-SEC-011");
        assertThat(bench.store.find("ops.sh-jingan")).isEmpty();
    }

    @Test
    void in_demo_mode_many_accounts_share_one_hash_of_the_known_password() {
        Bench demo = new Bench(true, Optional.empty());
        List<DemoAccount> wanted = List.of(
                new DemoAccount("admin", "韩拓", List.of(Grant.administrator())),
                new DemoAccount("exec", "陆衡", List.of()));

        done(demo.accounts.createDemo(SYSTEM, wanted, "redress-demo".toCharArray()));
        done(demo.tryPassword("admin", "redress-demo"));
        done(demo.tryPassword("exec", "redress-demo"));
        assertThat(demo.store.all().stream()
                        .map(account -> account.passwordHash())
                        .distinct())
                .hasSize(1);
        assertThat(code(demo.accounts.createDemo(as("exec"), wanted, "redress-demo".toCharArray())))
                .isEqualTo("RD-SEC-010");
    }

    @Test
    void a_concurrent_change_of_the_same_account_is_not_overwritten() {
        bench.person("suqing");
        var stale = bench.store.find("suqing").orElseThrow();
        done(accounts.change(ROOT, "suqing", enabled(false)));

        assertThat(bench.directory.save(stale)).isFalse();
        assertThat(accounts.find("suqing").orElseThrow().enabled()).isFalse();
    }
}
