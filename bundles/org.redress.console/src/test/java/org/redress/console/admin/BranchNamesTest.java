package org.redress.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.text.Words;

/** How branches are called, be they two or hundreds. */
class BranchNamesTest {

    private final BranchNames english = new BranchNames(Words.in("en"), units());

    @Test
    void a_handful_is_called_by_name() {
        assertThat(english.few(List.of("east-0", "south-3"))).isEqualTo("Branch east-0, Branch south-3");
    }

    @Test
    void more_are_called_by_the_unit_above() {
        List<String> wave = new ArrayList<>(branches("east", 50));
        wave.addAll(branches("south", 3));
        wave.add("north-0");

        assertThat(english.few(wave)).isEqualTo("all of Region east (50), Region south (3 of 50), Branch north-0");
        assertThat(new BranchNames(Words.in("zh"), units()).few(wave))
                .isEqualTo("大区 east 全部 50 家、大区 south 3 家（共 50 家）、分店 north-0");
        assertThat(english.all(wave)).startsWith("Branch east-0, Branch east-1,");
    }

    @Test
    void a_branch_that_is_gone_is_called_by_its_id() {
        assertThat(english.few(List.of("closed"))).isEqualTo("closed");
        assertThat(english.few(IntStream.range(0, 9).mapToObj(i -> "gone-" + i).toList()))
                .contains("gone-8");
    }

    private static List<String> branches(String region, int count) {
        return IntStream.range(0, count).mapToObj(i -> region + "-" + i).toList();
    }

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(unit("top", UnitKind.CHAIN, null, "集团", "Chain"));
        for (String region : List.of("east", "south", "north")) {
            units.add(unit(region, UnitKind.REGION, "top", "大区 " + region, "Region " + region));
            branches(region, 50)
                    .forEach(id -> units.add(unit(id, UnitKind.BRANCH, region, "分店 " + id, "Branch " + id)));
        }
        return units;
    }

    private static Unit unit(String id, UnitKind kind, String parent, String zh, String en) {
        return new Unit(
                id,
                kind,
                id.toUpperCase(Locale.ROOT),
                Text.of(zh, en),
                Optional.ofNullable(parent),
                ZoneId.of("Asia/Shanghai"),
                true);
    }
}
