package org.redress.upkeep.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.redress.api.upkeep.ConfigurationPlan.Kind;
import org.redress.api.upkeep.ConfigurationPlan.Line;
import org.redress.api.upkeep.ConfigurationPlan.Value;
import org.redress.upkeep.configuration.ConfigurationFile.Version;

/** What a file would change, value by value. */
class DifferenceTest {

    private final Samples here = new Samples();
    private final Samples file = new Samples();

    private Difference difference() {
        return new Difference(
                here.file(), file.file(), new TreeMap<>(Map.of("clinic-chain", new Version("1.0.0", "ab"))));
    }

    private List<Line> lines() {
        return difference().all().stream().map(Change::line).toList();
    }

    @Test
    void the_same_decisions_make_no_difference() {
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_changed_setting_is_shown_with_old_and_new_value_and_nothing_else() {
        here.decisions.add(Samples.decision("clinic-chain", "east", false, Map.of("days", 7, "calls", 2)));
        file.decisions.add(Samples.decision("clinic-chain", "east", false, Map.of("days", 10, "calls", 2)));

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.CHANGE);
            assertThat(line.what()).isEqualTo("activation clinic-chain@east");
            assertThat(line.values()).containsExactly(new Value("settings.days", "7", "10"));
            assertThat(line.words().in("zh")).isEqualTo("修改插件决定 clinic-chain@east");
            assertThat(line.words().in("en")).isEqualTo("plugin decision clinic-chain@east is changed");
        });
    }

    @Test
    void decisions_that_the_file_does_not_name_are_taken_back_but_units_and_people_stay() {
        here.decisions.add(Samples.decision("clinic-chain", "east", false, Map.of()));
        here.times.add(Samples.week("east", "09:00-18:00"));
        here.people.add(Samples.person("li.na", "consultant", "hz-xihu"));
        file.people.add(Samples.person("wang.wei", "consultant", "east"));
        file.units.remove(2);

        assertThat(lines())
                .extracting(Line::what, Line::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("unit hz-xihu", Kind.NOTE),
                        org.assertj.core.groups.Tuple.tuple("account wang.wei", Kind.ADD),
                        org.assertj.core.groups.Tuple.tuple("account li.na", Kind.NOTE),
                        org.assertj.core.groups.Tuple.tuple("calendar east", Kind.REMOVE),
                        org.assertj.core.groups.Tuple.tuple("activation clinic-chain@east", Kind.REMOVE));
    }

    @Test
    void a_file_that_says_nothing_of_accounts_leaves_them_alone() {
        here.people.add(Samples.person("li.na", "consultant", "hz-xihu"));

        assertThat(lines()).isEmpty();
    }

    @Test
    void another_state_or_another_file_is_another_plan() {
        String before = difference().id();
        assertThat(difference().id()).isEqualTo(before);

        here.times.add(Samples.week("east", "09:00-18:00"));
        String elsewhere = difference().id();
        assertThat(elsewhere).isNotEqualTo(before);

        file.times.add(Samples.week("east", "09:00-18:00"));
        assertThat(difference().id()).isNotIn(before, elsewhere);
    }

    @Test
    void other_versions_of_plugins_are_noted() {
        Difference missing = new Difference(here.file(), file.file(), new TreeMap<>());
        Difference newer = new Difference(
                here.file(), file.file(), new TreeMap<>(Map.of("clinic-chain", new Version("1.1.0", "cd"))));

        assertThat(difference().versions()).isEmpty();
        assertThat(missing.versions()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.NOTE);
            assertThat(line.words().in("en")).contains("is not installed here");
        });
        assertThat(newer.versions().get(0).words().in("zh")).contains("在此使用 1.1.0 版，文件来自 1.0.0 版");
    }

    @Test
    void a_new_unit_is_shown_with_all_that_it_is() {
        file.units.add(Samples.place("sz-nanshan", "branch", Optional.of("lanhu")));

        assertThat(lines().get(0).values()).extracting(Value::name).contains("code", "zone", "name.zh", "parent");
    }
}
