package org.redress.console.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;

/** Which rows of a large organisation a page has. */
class UnitRowsTest {

    private final UnitRows tree = new UnitRows(organisation(10, 50));

    @Test
    void a_large_tree_comes_folded_and_a_folded_region_knows_its_branches() {
        List<UnitRows.Row> rows = rows("");

        assertThat(rows).hasSize(11);
        assertThat(rows.get(3).open()).isFalse();
        assertThat(rows.get(3).folded()).hasSize(50).contains("r2-b0");
        assertThat(rows("open=-")).hasSize(1);
    }

    @Test
    void an_opened_region_shows_its_branches_under_it() {
        List<UnitRows.Row> rows = rows("open=top&open=r1");

        assertThat(rows).hasSize(61);
        assertThat(rows.get(3).unit().id()).isEqualTo("r1-b0");
        assertThat(rows.get(3).depth()).isEqualTo(2);
        assertThat(rows.get(2).folded()).isEmpty();
    }

    @Test
    void a_small_tree_is_shown_whole_until_something_is_folded() {
        UnitRows small = new UnitRows(organisation(3, 5));

        assertThat(small.rows(MatrixQuery.of(""), unit -> false)).hasSize(19);
        assertThat(small.rows(MatrixQuery.of("open=-"), unit -> false)).hasSize(1);
    }

    @Test
    void what_is_found_by_name_comes_with_the_units_above() {
        assertThat(rows("q=R7-B49")).extracting(row -> row.unit().id()).containsExactly("top", "r7", "r7-b49");
    }

    @Test
    void units_with_decisions_of_their_own_come_with_the_units_above() {
        assertThat(tree.rows(MatrixQuery.of("own=1"), unit -> unit.id().equals("r3-b3")))
                .extracting(row -> row.unit().id())
                .containsExactly("top", "r3", "r3-b3");
    }

    @Test
    void the_address_of_the_matrix_says_all_that_was_asked() {
        String address = "q=%E9%9D%99+1&find=law&kind=overlay&show=used&own=1&open=east&from=100";

        assertThat(MatrixQuery.of(address).address()).isEqualTo(address);
        assertThat(MatrixQuery.of("show=nothing&from=x&kind=y").address()).isEmpty();
    }

    private List<UnitRows.Row> rows(String address) {
        return tree.rows(MatrixQuery.of(address), unit -> false);
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
                id.toUpperCase(java.util.Locale.ROOT),
                Text.of(id, id),
                Optional.ofNullable(parent),
                ZoneId.of("Asia/Shanghai"),
                true);
    }
}
