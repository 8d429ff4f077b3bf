package org.redress.console.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;

/** Who goes in which wave. */
class WavePlanTest {

    private final List<Unit> units = organisation(10, 50);

    @Test
    void without_a_choice_all_are_spread_evenly_region_by_region() {
        WavePlan plan = plan("top", Map.of(), 3);

        assertThat(plan.waves()).extracting(List::size).containsExactly(167, 167, 166);
        assertThat(plan.waves().get(0)).startsWith("r0-b0").doesNotContain("r9-b0");
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void first_two_branches_then_a_region_then_everybody_else() {
        WavePlan plan = plan("top", Map.of("r1-b3", "1", "r2-b0", "1", "r1", "2"), 3);

        assertThat(plan.waves().get(0)).containsExactly("r1-b3", "r2-b0");
        assertThat(plan.waves().get(1)).hasSize(49).contains("r1-b0").doesNotContain("r1-b3");
        assertThat(plan.waves().get(2)).hasSize(449).doesNotContain("r1-b0", "r2-b0");
    }

    @Test
    void a_branch_takes_the_nearest_choice_and_may_be_left_to_the_end() {
        WavePlan plan = plan("r1", Map.of("r1", "1", "r1-b0", "2", "r1-b1", WavePlan.LATER, "r2", "3"), 1);

        assertThat(plan.waves()).extracting(List::size).containsExactly(48, 1);
        assertThat(plan.left()).containsExactly("r1-b1");
    }

    @Test
    void where_the_plugin_is_off_only_a_choice_of_the_branch_itself_counts() {
        WavePlan plan = WavePlan.of(units, "top", Map.of("r1", "1", "r2-b0", "2"), 3, branch -> branch.equals("r1-b0"));

        assertThat(plan.waves()).containsExactly(List.of("r1-b0"), List.of("r2-b0"));
        assertThat(plan.left()).hasSize(498);
    }

    @Test
    void more_waves_than_branches_and_no_wave_left_make_no_empty_wave() {
        Map<String, String> only = Map.of("top", WavePlan.LATER, "r1-b0", WavePlan.SPREAD, "r1-b1", WavePlan.SPREAD);

        assertThat(plan("top", only, 5).waves()).containsExactly(List.of("r1-b0"), List.of("r1-b1"));
        assertThat(plan("top", Map.of("r1", "1"), 1).left()).hasSize(450);
        assertThat(plan("top", Map.of(), 0).waves()).isEmpty();
    }

    @Test
    void another_plan_has_another_mark() {
        assertThat(plan("top", Map.of(), 3).mark())
                .isEqualTo(plan("top", Map.of("top", WavePlan.SPREAD), 3).mark())
                .isNotEqualTo(plan("top", Map.of(), 4).mark());
    }

    private WavePlan plan(String unit, Map<String, String> choices, int count) {
        return WavePlan.of(units, unit, choices, count, branch -> true);
    }

    private static List<Unit> organisation(int regions, int branches) {
        List<Unit> units = new ArrayList<>();
        units.add(unit("top", UnitKind.CHAIN, null));
        for (int region = 0; region < regions; region++) {
            units.add(unit("r" + region, UnitKind.REGION, "top"));
            for (int branch = 0; branch < branches; branch++) {
                units.add(unit("r" + region + "-b" + branch, UnitKind.BRANCH, "r" + region));
            }
        }
        return units;
    }

    private static Unit unit(String id, UnitKind kind, String parent) {
        return new Unit(
                id,
                kind,
                id.toUpperCase(Locale.ROOT),
                Text.of(id, id),
                Optional.ofNullable(parent),
                ZoneId.of("Asia/Shanghai"),
                true);
    }
}
