package org.redress.upkeep.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Grant;
import org.redress.api.plugin.Activation.State;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.upkeep.configuration.ConfigurationFile.Decision;
import org.redress.upkeep.configuration.ConfigurationFile.Person;
import org.redress.upkeep.configuration.ConfigurationFile.Place;

/** Entries of a file as the use cases take them. Pure. */
final class Entries {

    /** Kept with what is taken back because a file does not name it. */
    static final String TAKEN_BACK = "按配置文件撤回 / taken back by a configuration file";

    private Entries() {}

    static Optional<UnitKind> kind(Place place) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(place.kind()))
                .findFirst();
    }

    /** Whether it can be a unit at all. */
    static boolean readable(Place place) {
        return kind(place).isPresent() && !place.name().isEmpty();
    }

    static Unit unit(Place place) {
        return new Unit(
                place.id(),
                kind(place).orElseThrow(),
                place.code(),
                new Text(place.name()),
                place.parent(),
                place.zone(),
                place.active());
    }

    static Optional<State> state(Decision decision) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(decision.state()))
                .findFirst();
    }

    static ActivationChange change(Change<Decision> change) {
        return change.after()
                .map(Entries::change)
                .orElseGet(() -> nothing(change.before().orElseThrow()));
    }

    static ActivationChange change(Decision decision) {
        return new ActivationChange(
                decision.plugin(),
                decision.unit(),
                state(decision).orElseThrow(),
                Optional.of(decision.locked()),
                Optional.of(decision.versionRange().orElse("")),
                Optional.of(decision.settings()),
                decision.reason());
    }

    /** Says nothing any more, so that the unit above decides. */
    static ActivationChange nothing(Decision decision) {
        return new ActivationChange(
                decision.plugin(),
                decision.unit(),
                State.INHERIT,
                Optional.of(false),
                Optional.of(""),
                Optional.of(Map.of()),
                TAKEN_BACK);
    }

    static List<Grant> grants(Person person) {
        return person.roles().stream()
                .map(role -> new Grant(role.role(), role.unit()))
                .toList();
    }
}
