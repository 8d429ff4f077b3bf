package org.redress.security.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.security.administration.Bench.ROOT;
import static org.redress.security.administration.Bench.as;
import static org.redress.security.administration.Bench.code;
import static org.redress.security.administration.Bench.done;
import static org.redress.security.administration.Bench.unit;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.api.account.Grant;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.security.administration.Bench;

class UnitRegistryTest {

    private final Bench bench = new Bench().withChain();
    private final UnitRegistry units = bench.units;

    @Test
    void parents_come_before_children_and_a_branch_after_its_region() {
        assertThat(units.all())
                .extracting(Unit::id)
                .containsExactly("lanhu", "east", "sh-jingan", "south", "sz-nanshan");
    }

    @Test
    void a_path_leads_upwards_from_the_unit() {
        assertThat(units.path("sh-jingan")).extracting(Unit::id).containsExactly("sh-jingan", "east", "lanhu");
        assertThat(units.path("nowhere")).isEmpty();
    }

    @Test
    void branches_below_include_the_branch_itself_and_no_region() {
        assertThat(units.branchesBelow("lanhu")).containsExactlyInAnyOrder("sh-jingan", "sz-nanshan");
        assertThat(units.branchesBelow("east")).containsExactly("sh-jingan");
        assertThat(units.branchesBelow("sh-jingan")).containsExactly("sh-jingan");
        assertThat(units.branchesBelow("*")).isEmpty();
    }

    @Test
    void a_branch_may_hang_directly_below_a_chain() {
        done(units.save(ROOT, unit("flagship", UnitKind.BRANCH, "FLAG", "lanhu")));

        assertThat(units.path("flagship")).extracting(Unit::id).containsExactly("flagship", "lanhu");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Upper, BRANCH, UP, east, /id",
                "x, BRANCH, XX, east, /id",
                "double--hyphen, BRANCH, DH, east, /id",
                "*, BRANCH, ST, east, /id",
                "new-one, BRANCH, lower, east, /code",
                "new-one, BRANCH, A, east, /code",
                "new-one, BRANCH, SHJA, east, /code",
                "new-one, BRANCH, NEW, nowhere, /parent",
                "new-one, BRANCH, NEW, sh-jingan, /parent",
                "new-one, BRANCH, NEW, -, /parent",
                "new-one, REGION, NEW, east, /parent",
                "new-one, REGION, NEW, -, /parent",
                "new-one, CHAIN, NEW, lanhu, /parent",
            })
    void what_does_not_fit_the_tree_is_refused(String id, UnitKind kind, String code, String parent, String pointer) {
        Outcome<Unit> outcome = units.save(ROOT, unit(id, kind, code, parent));

        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(((Outcome.Invalid<Unit>) outcome).errors())
                .extracting(error -> error.pointer())
                .containsExactly(pointer);
        assertThat(bench.unitStore.all()).hasSize(5);
    }

    @Test
    void a_name_in_chinese_is_needed() {
        Unit english = named("new-one", "NEW", new Text(Map.of("en", "New")));

        assertThat(code(units.save(ROOT, english))).isEqualTo("RD-SEC-040");
        assertThat(code(units.save(ROOT, named("new-one", "NEW", Text.of("院".repeat(81), "New")))))
                .isEqualTo("RD-SEC-040");
    }

    @Test
    void a_name_has_few_languages() {
        Map<String, String> eleven = new TreeMap<>(Map.of("zh", "新院"));
        for (char language = 'a'; language < 'k'; language++) {
            eleven.put("x" + language, "New");
        }

        assertThat(code(units.save(ROOT, named("new-one", "NEW", new Text(eleven)))))
                .isEqualTo("RD-SEC-040");
    }

    private static Unit named(String id, String code, Text name) {
        return new Unit(id, UnitKind.BRANCH, code, name, Optional.of("east"), ZoneId.of("Asia/Shanghai"), true);
    }

    @Test
    void name_zone_and_activity_change_but_kind_code_and_parent_do_not() {
        Unit closed = new Unit(
                "sh-jingan",
                UnitKind.BRANCH,
                "SHJA",
                Text.same("旧院"),
                Optional.of("east"),
                ZoneId.of("Asia/Urumqi"),
                false);

        assertThat(done(units.save(ROOT, closed))).isEqualTo(closed);
        assertThat(units.find("sh-jingan")).contains(closed);
        assertThat(code(units.save(ROOT, unit("sh-jingan", UnitKind.BRANCH, "OTHER", "east"))))
                .isEqualTo("RD-SEC-041");
        assertThat(code(units.save(ROOT, unit("sh-jingan", UnitKind.BRANCH, "SHJA", "south"))))
                .isEqualTo("RD-SEC-041");
    }

    @Test
    void only_administrators_save_and_each_change_is_logged_once() {
        bench.person("manager.sh-jingan", new Grant("store-manager", "sh-jingan"));
        Unit branch = unit("new-one", UnitKind.BRANCH, "NEW", "east");

        assertThat(code(units.save(as("manager.sh-jingan"), branch))).isEqualTo("RD-SEC-010");
        assertThat(code(units.save(as("nobody"), branch))).isEqualTo("RD-SEC-010");
        done(units.save(ROOT, branch));
        done(units.save(ROOT, branch));
        assertThat(bench.store.administration)
                .filteredOn(line -> line.contains("new-one"))
                .singleElement()
                .asString()
                .startsWith("root unit.create new-one");
    }

    @Test
    void a_branch_just_made_at_another_node_is_found_here_and_seen_in_lists_within_two_seconds() {
        Bench other = new Bench(false, Optional.empty(), bench.store, bench.unitStore);
        assertThat(other.units.all()).hasSize(5);

        done(units.save(ROOT, unit("new-one", UnitKind.BRANCH, "NEW", "east")));
        assertThat(other.units.path("new-one")).extracting(Unit::id).startsWith("new-one", "east");
        done(units.save(ROOT, unit("new-two", UnitKind.BRANCH, "TWO", "east")));
        assertThat(other.units.all()).hasSize(6);
        other.clock.forward(Duration.ofSeconds(2));
        assertThat(other.units.all()).hasSize(7);
    }
}
