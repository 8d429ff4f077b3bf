package org.redress.extension.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.Activation.State;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;

/** What branches work by, and what cases keep. */
class ActiveRulesTest {

    private static final String A = "deploy:a.redress.yaml";
    private static final String B = "deploy:b.redress.yaml";

    private final World world = new World();

    @Test
    void a_new_plugin_is_active_nowhere() {
        world.deploy(A, "clinic 1.0.0");

        assertThat(world.rules().offered("sh-jingan")).isEmpty();
        assertThat(world.rules().rulesFor("sh-jingan", "clinic/alpha")).isEmpty();
    }

    @Test
    void a_case_gets_the_procedure_first_then_the_overlays_in_stable_order() {
        world.deploy("deploy:z", "z-law 1.0.0 overlay");
        world.deploy("deploy:b", "b-policy 1.0.0 overlay");
        world.deploy(A, "clinic 1.0.0 days=7");
        for (String plugin : List.of("z-law", "b-policy", "clinic")) {
            world.decide(plugin, "lanhu", State.ON);
        }

        List<PackUse> uses = world.rules().rulesFor("hz-xihu", "clinic/alpha").orElseThrow();

        assertThat(uses).extracting(use -> use.pack().id()).containsExactly("clinic", "b-policy", "z-law");
        assertThat(uses.get(0).settings()).isEqualTo(Map.of("days", 7L));
        assertThat(uses.get(0).role()).isEqualTo(PackKind.PROCEDURE);
    }

    @Test
    void a_branch_offers_the_types_that_its_settings_choose_and_cases_of_others_keep_their_rules() {
        world.deploy(A, "clinic 1.0.0 zeta=1");
        world.decide("clinic", "lanhu", State.ON);
        assertThat(types("hz-xihu")).containsExactly("clinic/zeta", "clinic/alpha");
        List<PackUse> running = world.rules().rulesFor("hz-xihu", "clinic/zeta").orElseThrow();

        world.decide("clinic", "hz-xihu", State.ON, false, Optional.empty(), Map.of("zeta", 0L));

        assertThat(types("hz-xihu")).containsExactly("clinic/alpha");
        assertThat(types("sh-jingan")).as("another branch").containsExactly("clinic/zeta", "clinic/alpha");
        assertThat(world.rules().rulesFor("hz-xihu", "clinic/zeta")).isEmpty();
        assertThat(world.rules().rulesFor("hz-xihu", "clinic/alpha")).isPresent();
        assertThat(world.rules().frozen(running).type("clinic/zeta").localId()).isEqualTo("zeta");
    }

    private List<String> types(String branch) {
        return world.rules().offered(branch).stream()
                .map(offered -> offered.type().id())
                .toList();
    }

    @Test
    void overlays_come_from_the_farthest_to_the_nearest_so_that_the_branch_has_the_last_word() {
        world.deploy("deploy:a", "a-branch 1.0.0 overlay");
        world.deploy("deploy:m", "m-region 1.0.0 overlay");
        world.deploy("deploy:z", "z-chain 1.0.0 overlay");
        world.deploy(A, "clinic 1.0.0");
        world.decide("clinic", "lanhu", State.ON);
        world.decide("a-branch", "hz-xihu", State.ON);
        world.decide("m-region", "east", State.ON);
        world.decide("z-chain", "lanhu", State.ON);

        List<PackUse> uses = world.rules().rulesFor("hz-xihu", "clinic/alpha").orElseThrow();

        assertThat(uses)
                .extracting(use -> use.pack().id())
                .containsExactly("clinic", "z-chain", "m-region", "a-branch");
        assertThat(uses)
                .extracting(PackUse::decidedAt)
                .containsExactly(
                        Optional.of("lanhu"), Optional.of("lanhu"), Optional.of("east"), Optional.of("hz-xihu"));
        assertThat(world.rules().frozen(uses).overlays())
                .extracting(pack -> pack.ref().id())
                .containsExactly("z-chain", "m-region", "a-branch");
    }

    @Test
    void types_come_in_the_order_of_their_pack() {
        world.deploy(A, "clinic 1.0.0");
        world.decide("clinic", "east", State.ON);

        assertThat(world.rules().offered("hz-xihu"))
                .extracting(offered -> offered.type().id())
                .containsExactly("clinic/zeta", "clinic/alpha");
        assertThat(world.rules().offered("gz-tianhe")).isEmpty();
    }

    @Test
    void settings_are_overlaid_from_the_top_down_and_wrong_ones_left_out() {
        world.deploy(A, "clinic 1.0.0 days=7 amount=100 hours=1");
        world.decide("clinic", "lanhu", State.ON, false, Optional.empty(), Map.of("days", 9, "amount", 200L));
        world.decide(
                "clinic",
                "hz-xihu",
                State.INHERIT,
                false,
                Optional.empty(),
                Map.of("days", 12.0, "hours", "soon", "unknown", 1L));
        world.decide("clinic", "sh-jingan", State.INHERIT, false, Optional.empty(), Map.of("days", 7.5));

        assertThat(world.registry.effective("clinic", "hz-xihu").settings())
                .isEqualTo(Map.of("days", 12L, "amount", 200L, "hours", 1L));
        assertThat(world.registry.effective("clinic", "sh-jingan").settings()).containsEntry("days", 7L);
    }

    @Test
    void two_versions_run_side_by_side_for_different_branches() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");
        world.decide("clinic", "lanhu", State.ON);
        world.decide("clinic", "hz-xihu", State.ON, false, Optional.of("[2.0,3.0)"), Map.of());

        assertThat(version("sh-jingan")).contains("1.0.0");
        assertThat(version("hz-xihu")).contains("2.0.0");
    }

    @Test
    void a_live_version_is_frozen_as_if_it_were_in_use_with_what_the_units_chose_of_its_settings() {
        world.deploy(A, "clinic 1.0.0 days=7 amount=100");
        world.deploy(B, "clinic 2.0.0 days=5");
        world.decide("clinic", "lanhu", State.ON, false, Optional.empty(), Map.of("amount", 200L));
        world.decide("clinic", "hz-xihu", State.INHERIT, false, Optional.empty(), Map.of("days", 9L));

        var next = world.rules().live("clinic", "2.0.0").orElseThrow();
        PackUse there = world.rules().asFrozen(next, "hz-xihu").orElseThrow();

        assertThat(there.pack()).isEqualTo(next.ref());
        assertThat(there.role()).isEqualTo(PackKind.PROCEDURE);
        assertThat(there.settings()).isEqualTo(Map.of("days", 9L));
        assertThat(there.decidedAt()).contains("lanhu");
        assertThat(world.rules().asFrozen(next, "sh-jingan").orElseThrow().settings())
                .isEqualTo(Map.of("days", 5L));
        assertThat(world.rules().live("clinic", "3.0.0")).isEmpty();
        world.registry.withdraw(B);
        assertThat(world.rules().live("clinic", "2.0.0")).isEmpty();
        assertThat(world.rules().asFrozen(next, "hz-xihu")).isEmpty();
    }

    @Test
    void a_replaced_file_updates_every_activation_whose_range_admits_it_and_no_other() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 1.5.0");
        world.decide("clinic", "lanhu", State.ON);
        world.decide("clinic", "hz-xihu", State.ON, false, Optional.of("[1.0,2.0)"), Map.of());

        world.deploy(A, "clinic 2.0.0");

        assertThat(version("sh-jingan")).contains("2.0.0");
        assertThat(version("hz-xihu")).contains("1.5.0");
    }

    @Test
    void an_activation_that_no_version_fits_is_off_with_a_visible_reason() {
        world.deploy(A, "clinic 1.0.0");
        world.decide("clinic", "hz-xihu", State.ON, false, Optional.of("[2.0,3.0)"), Map.of());

        EffectiveActivation effective = world.registry.effective("clinic", "hz-xihu");

        assertThat(effective.on()).isFalse();
        assertThat(effective.pack()).isEmpty();
        assertThat(effective.hindrance().orElseThrow().in("en"))
                .contains("[2.0,3.0)")
                .contains("1.0.0");
        assertThat(effective.hindrance().orElseThrow().in("zh")).contains("[2.0,3.0)");
    }

    @Test
    void a_parked_plugin_that_is_switched_on_says_that_nothing_is_deployed() {
        world.deploy(A, "clinic 1.0.0");
        world.decide("clinic", "lanhu", State.ON);
        world.registry.withdraw(A);

        EffectiveActivation effective = world.registry.effective("clinic", "hz-xihu");

        assertThat(effective.on()).isFalse();
        assertThat(effective.hindrance().orElseThrow().in("en")).contains("no version of it is deployed");
    }

    @Test
    void a_case_runs_on_what_it_froze_after_the_pack_is_replaced_and_removed() {
        world.deploy(A, "clinic 1.0.0 days=7");
        world.decide("clinic", "lanhu", State.ON);
        List<PackUse> frozen = world.rules().rulesFor("hz-xihu", "clinic/alpha").orElseThrow();
        world.deploy(A, "clinic 2.0.0");
        world.registry.withdraw(A);
        int compilations = world.compiler.compiled.size();

        assertThat(world.rules().frozen(frozen).procedure().ref().version()).isEqualTo("1.0.0");
        assertThat(world.rules().frozen(frozen).settings()).isEqualTo(Map.of("clinic", Map.of("days", 7L)));
        assertThat(world.compiler.compiled)
                .as("what was just withdrawn is still in memory")
                .hasSize(compilations);
    }

    @Test
    void after_a_restart_a_frozen_pack_is_compiled_from_the_store_exactly_once() {
        world.deploy(A, "clinic 1.0.0");
        world.decide("clinic", "lanhu", State.ON);
        List<PackUse> frozen = world.rules().rulesFor("hz-xihu", "clinic/alpha").orElseThrow();
        world.restarted();
        world.compiler.compiled.clear();

        world.rules().frozen(frozen);
        world.rules().frozen(frozen);

        assertThat(world.compiler.compiled).containsExactly("clinic 1.0.0");
    }

    @Test
    void a_source_that_the_database_lost_is_named() {
        PackUse lost =
                new PackUse(new PackRef("clinic", "1.0.0", "00ff"), PackKind.PROCEDURE, Map.of(), Optional.empty());

        assertThatThrownBy(() -> world.rules().frozen(List.of(lost)))
                .hasMessageContaining("RD-PLG-007")
                .hasMessageContaining("00ff");
    }

    @Test
    void of_two_declarations_of_a_role_the_current_version_speaks_first() {
        world.deploy(A, "clinic 1.0.0");
        world.deploy(B, "clinic 2.0.0");

        assertThat(world.rules().roles())
                .extracting(role -> role.title().in("zh"))
                .containsExactly("clinic 1.0.0");
    }

    @Test
    void a_decision_made_on_another_node_holds_after_two_seconds_without_asking_the_database_each_time() {
        world.deploy(A, "clinic 1.0.0");
        world.decide("clinic", "lanhu", State.ON);
        int reads = world.store.activationReads;
        world.store.activations.clear();

        assertThat(version("hz-xihu")).contains("1.0.0");
        assertThat(world.store.activationReads).isEqualTo(reads);
        world.nanos += Decisions.SHELF_LIFE.toNanos() + 1;
        assertThat(version("hz-xihu")).isEmpty();
    }

    @Test
    void a_preview_changes_nothing() {
        world.deploy(A, "clinic 1.0.0");
        world.decide("clinic", "lanhu", State.OFF);
        var on = new org.redress.api.plugin.Activation(
                "clinic", "east", State.ON, false, Optional.empty(), Map.of(), "why", "admin", world.clock.instant());

        assertThat(world.registry.effectiveIf(on, "hz-xihu").on()).isTrue();
        assertThat(world.registry.effectiveIf(on, "gz-tianhe").on()).isFalse();
        assertThat(world.registry.effective("clinic", "hz-xihu").on()).isFalse();
    }

    private Optional<String> version(String branch) {
        return world.registry.effective("clinic", branch).pack().map(PackRef::version);
    }

    @Test
    void limits_of_authority_are_those_of_the_branch_now_and_of_no_other_branch() {
        world.deploy(A, "clinic 1.0.0 limit=500 manager:refund");
        world.decide("clinic", "lanhu", State.ON);
        List<PackUse> here = world.rules().rulesFor("sh-jingan", "clinic/alpha").orElseThrow();
        List<PackUse> there = world.rules().rulesFor("hz-xihu", "clinic/alpha").orElseThrow();

        world.decide("clinic", "sh-jingan", State.INHERIT, false, Optional.empty(), Map.of("limit", 300L));

        assertThat(limit("sh-jingan", here)).isEqualTo(300L);
        assertThat(limit("hz-xihu", there)).isEqualTo(500L);
        assertThat(here.get(0).settings()).as("what the case froze").containsEntry("limit", 500L);
    }

    @Test
    void rows_of_authority_are_those_of_the_version_that_the_branch_uses_now() {
        world.deploy(A, "clinic 1.0.0 manager:refund");
        world.decide("clinic", "lanhu", State.ON);
        List<PackUse> packs =
                world.rules().rulesFor("sh-jingan", "clinic/alpha").orElseThrow();

        world.deploy(A, "clinic 1.1.0 manager:voucher");

        assertThat(rows("sh-jingan", packs)).containsExactly("clinic/manager/voucher");
    }

    @Test
    void a_pack_that_is_no_longer_active_speaks_with_what_the_case_froze() {
        world.deploy(A, "clinic 1.0.0 limit=500 manager:refund");
        world.decide("clinic", "lanhu", State.ON);
        List<PackUse> packs =
                world.rules().rulesFor("sh-jingan", "clinic/alpha").orElseThrow();
        world.decide("clinic", "sh-jingan", State.OFF, false, Optional.empty(), Map.of("limit", 300L));

        assertThat(rows("sh-jingan", packs)).containsExactly("clinic/manager/refund");
        assertThat(limit("sh-jingan", packs)).isEqualTo(500L);

        world.registry.withdraw(A);
        assertThat(rows("hz-xihu", packs)).as("nor one that is gone").containsExactly("clinic/manager/refund");
    }

    @Test
    void overlays_switched_on_since_have_a_say_the_nearest_the_last_and_other_procedures_none() {
        world.deploy(A, "clinic 1.0.0 manager:refund");
        world.deploy("deploy:other", "other 1.0.0 clerk:refund");
        world.deploy("deploy:a", "a-branch 1.0.0 overlay manager:refund");
        world.deploy("deploy:b", "b-chain 1.0.0 overlay manager:refund");
        world.deploy("deploy:c", "c-region 1.0.0 overlay manager:refund");
        world.decide("clinic", "lanhu", State.ON);
        List<PackUse> packs =
                world.rules().rulesFor("sh-jingan", "clinic/alpha").orElseThrow();

        world.decide("other", "lanhu", State.ON);
        world.decide("a-branch", "sh-jingan", State.ON);
        world.decide("b-chain", "lanhu", State.ON);
        world.decide("c-region", "east", State.ON);

        assertThat(rows("sh-jingan", packs))
                .containsExactly(
                        "clinic/manager/refund",
                        "b-chain/manager/refund",
                        "c-region/manager/refund",
                        "a-branch/manager/refund");
        assertThat(rows("hz-xihu", packs)).doesNotContain("a-branch/manager/refund");
    }

    private Object limit(String branch, List<PackUse> packs) {
        return world.rules().authority(branch, packs).get(0).settings().get("limit");
    }

    private List<String> rows(String branch, List<PackUse> packs) {
        return world.rules().authority(branch, packs).stream()
                .flatMap(pack -> pack.rows().stream())
                .map(AuthorityRule::id)
                .toList();
    }
}
