package org.redress.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.web.Posted;

/** Of a large tree a form offers what was opened or searched, and what is chosen already. */
class UnitFoldTest {

    @Test
    void a_small_tree_is_open_from_the_start_and_can_be_folded() {
        assertThat(ids(fold(4, ""))).hasSize(1 + 2 + 2 * 4);
        assertThat(ids(fold(4, "open=east&open=south&toggle=east")))
                .contains("south-0")
                .doesNotContain("east-0");
        assertThat(ids(fold(4, "open=-"))).containsExactly("top", "east", "south");
    }

    @Test
    void a_large_one_is_folded_and_opened_part_by_part() {
        UnitFold folded = fold(200, "");
        assertThat(ids(folded)).containsExactly("top", "east", "east-7", "south");
        assertThat(folded.folds(folded.shown().get(1))).isTrue();
        assertThat(folded.folds(folded.shown().get(0))).isFalse();
        UnitFold opened = fold(200, "toggle=east");
        assertThat(opened.shown()).hasSize(150);
        assertThat(opened.more()).isEqualTo(203 - 150);
    }

    @Test
    void what_is_searched_is_found_by_name_and_id_beside_what_is_always_shown() {
        assertThat(ids(fold(200, "find=SOUTH-19")))
                .contains("south-19", "south-190", "east-7")
                .hasSize(12);
        assertThat(ids(fold(200, "find=%E5%88%86%E5%BA%97%20east-3")))
                .contains("east-3")
                .doesNotContain("south");
        assertThat(ids(fold(200, "find=nobody"))).containsExactly("east-7");
    }

    /** With one unit that is always shown. */
    private static UnitFold fold(int branches, String typed) {
        List<Unit> units = new ArrayList<>();
        units.add(unit("top", UnitKind.CHAIN, null));
        for (String region : List.of("east", "south")) {
            units.add(unit(region, UnitKind.REGION, "top"));
            for (int i = 0; i < branches; i++) {
                units.add(unit(region + "-" + i, UnitKind.BRANCH, region));
            }
        }
        return UnitFold.of(units, Posted.parse(typed), unit -> unit.id().equals("east-7"));
    }

    private static List<String> ids(UnitFold fold) {
        return fold.shown().stream().map(Unit::id).toList();
    }

    private static Unit unit(String id, UnitKind kind, String parent) {
        return new Unit(
                id,
                kind,
                id.toUpperCase(Locale.ROOT),
                Text.of("分店 " + id, "Branch " + id),
                Optional.ofNullable(parent),
                ZoneId.of("Asia/Shanghai"),
                true);
    }
}
