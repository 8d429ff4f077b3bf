package org.redress.extension.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Activation.State;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackRef;
import org.redress.extension.Trap;

/** What works together is proven before it does: when somebody decides, and when a version takes the place of another. */
class JointProofTest {

    private static final String LAW = "deploy:law.redress.yaml";

    private final World world = new World();

    @BeforeEach
    void install() {
        world.deploy("deploy:clinic.redress.yaml", "clinic 1.0.0 days=7");
        world.deploy(LAW, "law 1.0.0 overlay");
        world.deploy("deploy:policy.redress.yaml", "policy 1.0.0 overlay");
        world.decide("clinic", "lanhu", State.ON);
    }

    private Optional<Trap> trapIf(String plugin, String unit, State state) {
        return world.registry.trapIf(new Activation(
                plugin, unit, state, false, Optional.empty(), Map.of(), "because", "admin", world.clock.instant()));
    }

    @Test
    void a_trap_is_told_with_its_unit_its_packs_and_the_way() {
        world.proof.trapping.add("law 1.0.0");

        Trap trap = trapIf("law", "east", State.ON).orElseThrow();

        assertThat(trap.unit().id()).isEqualTo("east");
        assertThat(trap.packs()).extracting(PackRef::id).containsExactly("clinic", "law");
        assertThat(trap.text().in("en"))
                .isEqualTo("at east (east) cases would get stuck with clinic 1.0.0 + law 1.0.0: RD-PCK-060 stuck by"
                        + " law 1.0.0");
        assertThat(trap.text().in("zh")).contains("会卡住：RD-PCK-060 困在 law 1.0.0");
    }

    @Test
    void nothing_is_proven_where_the_decision_does_not_reach() {
        world.decide("clinic", "gz-tianhe", State.ON, false, Optional.empty(), Map.of("days", 9L));

        assertThat(trapIf("law", "east", State.ON)).isEmpty();

        assertThat(world.proof.together).isNotEmpty().allMatch("clinic 1.0.0{days=7} + law 1.0.0{}"::equals);
    }

    @Test
    void a_branch_below_is_proven_with_the_settings_that_hold_there() {
        world.decide("clinic", "hz-xihu", State.ON, false, Optional.empty(), Map.of("days", 9L));

        trapIf("law", "lanhu", State.ON);

        assertThat(world.proof.together).contains("clinic 1.0.0{days=9} + law 1.0.0{}");
    }

    @Test
    void overlays_join_in_the_order_in_which_a_case_freezes_them() {
        world.decide("law", "hz-xihu", State.ON);

        trapIf("policy", "lanhu", State.ON);

        assertThat(world.proof.together).contains("clinic 1.0.0{days=7} + policy 1.0.0{} + law 1.0.0{}");
    }

    @Test
    void a_decision_that_leaves_everything_as_it_is_needs_no_proof() {
        trapIf("law", "east", State.OFF);

        assertThat(world.proof.together).isEmpty();
    }

    @Test
    void one_of_two_traps_may_be_mended_first() {
        world.decide("law", "lanhu", State.ON);
        world.decide("policy", "lanhu", State.ON);
        world.proof.trapping.add("law 1.0.0");
        world.proof.trapping.add("policy 1.0.0");

        assertThat(trapIf("law", "lanhu", State.OFF)).isEmpty();
    }

    @Test
    void what_is_left_when_an_overlay_goes_is_proven_too() {
        world.decide("law", "lanhu", State.ON);

        trapIf("law", "lanhu", State.OFF);

        assertThat(world.proof.together).containsOnly("clinic 1.0.0{days=7}");
    }

    @Test
    void a_version_that_would_trap_cases_where_it_is_used_is_refused_and_the_one_before_stays() {
        world.decide("law", "hz-xihu", State.ON);
        world.proof.trapping.add("law 2.0.0");

        assertThat(world.deploy(LAW, "law 2.0.0 overlay")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("RD-PLG-003");
                    assertThat(error.message().in("en")).startsWith("at hz-xihu (hz-xihu) cases would get stuck");
                }));

        assertThat(world.registry.current("law").orElseThrow().ref().version()).isEqualTo("1.0.0");
        assertThat(world.registry.refused()).hasSize(1);
    }

    @Test
    void a_version_of_a_plugin_that_is_on_nowhere_is_proven_alone() {
        world.proof.trapping.add("law 2.0.0");

        assertThat(world.deploy(LAW, "law 2.0.0 overlay")).isInstanceOf(Compiled.class);
        assertThat(world.proof.together).isEmpty();
    }

    @Test
    void a_start_proves_nothing_together() {
        world.decide("law", "lanhu", State.ON);
        world.proof.together.clear();

        world.restarted();
        install();

        assertThat(world.proof.together).isEmpty();
    }
}
