package org.redress.upkeep.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.calendar.Calendars;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** In which order a difference is decided, so that no decision stands in the way of another. */
class StepsTest {

    private final Samples here = new Samples();
    private final Samples file = new Samples();
    private final List<String> decided = new ArrayList<>();
    private final Steps steps = new Steps(
            recording(Units.class),
            recording(Accounts.class),
            recording(Calendars.class),
            recording(PluginAdministration.class));

    @Test
    void exceptions_are_decided_before_the_rule_and_after_their_units() {
        file.units.add(Samples.place("sz-nanshan", "branch", Optional.of("south")));
        file.units.add(Samples.place("south", "region", Optional.of("lanhu")));
        file.decisions.add(Samples.decision("clinic-chain", "lanhu", true, Map.of()));
        file.decisions.add(Samples.decision("clinic-chain", "sz-nanshan", false, Map.of()));
        file.decisions.add(Samples.decision("clinic-chain", "south", false, Map.of()));

        forward();

        assertThat(decided)
                .containsExactly(
                        "unit south",
                        "unit sz-nanshan",
                        "clinic-chain@sz-nanshan ON",
                        "clinic-chain@south ON",
                        "clinic-chain@lanhu ON locked");
    }

    @Test
    void a_lock_is_opened_for_what_changes_below_it_and_closed_again() {
        here.decisions.add(Samples.decision("clinic-chain", "lanhu", true, Map.of()));
        file.decisions.add(Samples.decision("clinic-chain", "lanhu", true, Map.of()));
        file.decisions.add(Samples.decision("clinic-chain", "hz-xihu", false, Map.of()));

        forward();

        assertThat(decided)
                .containsExactly("clinic-chain@lanhu ON", "clinic-chain@hz-xihu ON", "clinic-chain@lanhu ON locked");
    }

    @Test
    void the_way_back_restores_what_held() {
        here.decisions.add(Samples.decision("law-cn", "lanhu", true, Map.of()));
        file.decisions.add(Samples.decision("clinic-chain", "hz-xihu", false, Map.of()));
        file.units.add(Samples.place("south", "region", Optional.of("lanhu")));

        List<Step> all = all();
        for (int i = all.size() - 1; i >= 0; i--) {
            all.get(i).back().get();
        }

        assertThat(decided)
                .as("a unit that was made is closed, because none can be unmade")
                .containsExactly("law-cn@lanhu ON locked", "clinic-chain@hz-xihu INHERIT", "unit south closed");
    }

    @Test
    void people_come_without_password_and_disabled() {
        here.people.add(Samples.person("admin", "administrator", "*"));
        file.people.add(Samples.person("admin", "administrator", "*"));
        file.people.add(Samples.person("li.na", "consultant", "hz-xihu"));

        forward();

        assertThat(decided).containsExactly("create li.na", "change li.na");
    }

    private void forward() {
        all().forEach(step -> step.forward().get());
    }

    private List<Step> all() {
        return steps.of(Caller.system("test"), new Difference(here.file(), file.file(), new TreeMap<>()));
    }

    /** Writes down what is decided, and agrees. */
    private <T> T recording(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (args[1] instanceof Unit unit) {
                decided.add("unit " + unit.id() + (unit.active() ? "" : " closed"));
            } else if (args[1] instanceof ActivationChange change) {
                decided.add(change.plugin() + "@" + change.unit() + " " + change.state()
                        + (change.locked().orElse(false) ? " locked" : ""));
            } else {
                decided.add(method.getName() + " " + args[1]);
            }
            return Outcome.done("agreed");
        }));
    }
}
