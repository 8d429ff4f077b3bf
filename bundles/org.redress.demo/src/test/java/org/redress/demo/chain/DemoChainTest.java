package org.redress.demo.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Account;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Activation.State;
import org.redress.api.unit.Unit;
import org.redress.demo.DemoLoader.Loaded;
import org.redress.demo.fake.FakeAccounts;
import org.redress.demo.fake.FakePlugins;
import org.redress.demo.fake.FakeUnits;
import org.redress.demo.fake.RealPacks;

class DemoChainTest {

    private final FakeUnits units = new FakeUnits();
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakePlugins plugins = new FakePlugins();
    private final DemoChain chain = new DemoChain(units, accounts, plugins, plugins);

    @Test
    void the_chain_has_the_units_and_codes_that_clients_rely_on() {
        chain.ensure();

        assertThat(units.all().stream().map(unit -> unit.id() + " " + unit.code()))
                .containsExactly(
                        "lanhu LH",
                        "east LHE",
                        "south LHS",
                        "sh-jingan SHJA",
                        "sh-pudong SHPD",
                        "hz-xihu HZXH",
                        "sz-nanshan SZNS",
                        "gz-tianhe GZTH");
        assertThat(units.find("hz-xihu").flatMap(Unit::parent)).contains("east");
        assertThat(units.find("gz-tianhe").flatMap(Unit::parent)).contains("south");
    }

    @Test
    void every_branch_region_and_the_chain_have_their_staff() {
        chain.ensure();

        for (String branch : List.of("sh-jingan", "sh-pudong", "hz-xihu", "sz-nanshan", "gz-tianhe")) {
            Map.of(
                            "frontdesk", "front-desk",
                            "consultant", "consultant",
                            "supervisor", "consultant-supervisor",
                            "manager", "store-manager",
                            "ops", "operations-manager",
                            "house", "house-manager",
                            "doctor", "doctor")
                    .forEach((post, role) ->
                            assertThat(grants(post + "." + branch)).containsExactly(new Grant(role, branch)));
        }
        for (String region : List.of("east", "south")) {
            assertThat(grants("am." + region)).containsExactly(new Grant("area-manager", region));
            assertThat(grants("dm." + region)).containsExactly(new Grant("district-manager", region));
        }
        Map.of(
                        "exec", "executive",
                        "pr", "public-relations",
                        "legal", "legal",
                        "quality", "quality",
                        "hq", "head-office",
                        "mm", "market-manager",
                        "rsc", "support-centre")
                .forEach((username, role) -> assertThat(grants(username)).containsExactly(new Grant(role, "lanhu")));
        assertThat(grants("admin")).containsExactly(new Grant("administrator", "*"));
        assertThat(accounts.accounts).hasSize(5 * 7 + 2 * 2 + 7 + 1);
    }

    private List<Grant> grants(String username) {
        return accounts.find(username).orElseThrow().grants();
    }

    @Test
    void no_two_people_share_a_name() {
        assertThat(DemoPeople.all()).extracting(DemoAccount::displayName).doesNotHaveDuplicates();
    }

    @Test
    void the_staff_share_one_password_that_is_hashed_once() {
        chain.ensure();

        assertThat(accounts.passwords).containsExactly("redress-demo");
    }

    @Test
    void two_nodes_that_start_together_make_the_staff_between_them_and_neither_complains() {
        accounts.meanwhile = wanted -> {
            accounts.meanwhile = later -> {};
            wanted.stream().limit(10).forEach(accounts::put);
        };
        Loaded loaded = chain.ensure();

        assertThat(loaded.problems()).isEmpty();
        assertThat(accounts.accounts.keySet())
                .containsAll(
                        DemoPeople.all().stream().map(DemoAccount::username).toList());
        assertThat(loaded.accounts()).hasSize(DemoPeople.all().size() - 10);
    }

    @Test
    void a_role_that_a_pack_declares_and_nobody_holds_gets_an_account_once() {
        plugins.packs.addAll(RealPacks.all());
        Loaded first = chain.ensure();

        assertThat(first.accounts()).contains("role.owner-operator").doesNotContain("role.front-desk");
        assertThat(grants("role.owner-operator")).containsExactly(new Grant("owner-operator", "lanhu"));
        assertThat(accounts.find("role.owner-operator").map(Account::displayName))
                .contains("负责人（演示）");
        assertThat(chain.ensure().accounts()).isEmpty();
    }

    @Test
    void a_pack_that_comes_later_gets_its_accounts_by_the_next_call() {
        assertThat(chain.ensure().accounts()).noneMatch(name -> name.startsWith("role."));
        plugins.packs.addAll(RealPacks.all());

        assertThat(chain.ensure().accounts()).containsExactly("role.owner-operator");
    }

    @Test
    void four_plugins_are_switched_on() {
        assertThat(chain.ensure().activations())
                .containsExactly("clinic-chain@lanhu", "law-cn@lanhu", "holidays-cn@lanhu", "two-level-clinic@hz-xihu");
        assertThat(plugins.decisions.values()).allMatch(decision -> decision.state() == State.ON);
    }

    @Test
    void a_plugin_that_cannot_be_decided_yet_waits_and_is_decided_later() {
        plugins.unknown.addAll(Set.of("law-cn", "holidays-cn"));
        Loaded early = chain.ensure();
        plugins.unknown.clear();

        assertThat(early.waiting()).containsExactly("law-cn@lanhu", "holidays-cn@lanhu");
        assertThat(early.problems()).isEmpty();
        assertThat(chain.ensure().activations()).containsExactly("law-cn@lanhu", "holidays-cn@lanhu");
    }

    @Test
    void what_somebody_has_changed_is_left_alone() {
        chain.ensure();
        Activation off = new Activation(
                "clinic-chain", "lanhu", State.OFF, false, Optional.empty(), Map.of(), "test", "admin", null);
        plugins.decisions.put("clinic-chain@lanhu", off);
        Account renamed = new Account("exec", "别名", false, List.of(), Optional.empty(), false, Optional.empty());
        accounts.accounts.put("exec", renamed);

        assertThat(chain.ensure()).isEqualTo(new Loaded(List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(plugins.decisions).containsEntry("clinic-chain@lanhu", off);
        assertThat(accounts.find("exec")).contains(renamed);
    }
}
