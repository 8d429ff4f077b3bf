package org.redress.upkeep.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.calendar.Calendars;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.problem.Outcome;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.upkeep.configuration.ConfigurationFile.Decision;
import org.redress.upkeep.configuration.ConfigurationFile.Person;
import org.redress.upkeep.configuration.ConfigurationFile.Place;
import org.redress.upkeep.configuration.ConfigurationFile.Time;

/**
 * The decisions that a difference consists of, in an order in which none stands in the way of another: units before what
 * refers to them, decisions about plugins from the branches up, so that exceptions are there before the rule, and locks open
 * before what they hold.
 */
final class Steps {

    private final Units units;
    private final Accounts accounts;
    private final Calendars calendars;
    private final PluginAdministration plugins;

    Steps(Units units, Accounts accounts, Calendars calendars, PluginAdministration plugins) {
        this.units = units;
        this.accounts = accounts;
        this.calendars = calendars;
        this.plugins = plugins;
    }

    List<Step> of(Caller caller, Difference difference) {
        List<Step> steps = new ArrayList<>();
        difference.units().stream()
                .filter(change -> change.after().isPresent())
                .sorted(Comparator.comparing(
                        change -> Entries.kind(change.after().get()).orElseThrow()))
                .forEach(change -> steps.add(unit(caller, change)));
        difference.accounts().stream()
                .filter(change -> change.after().isPresent())
                .forEach(change -> steps.add(account(caller, change)));
        difference.calendars().forEach(change -> steps.add(calendar(caller, change)));
        steps.addAll(activations(caller, difference));
        return steps;
    }

    private Step unit(Caller caller, Change<Place> change) {
        Unit wanted = Entries.unit(change.after().orElseThrow());
        // A unit cannot be unmade: cases may have come to it.
        Unit back = change.before()
                .map(Entries::unit)
                .orElse(new Unit(
                        wanted.id(),
                        wanted.kind(),
                        wanted.code(),
                        wanted.name(),
                        wanted.parent(),
                        wanted.zone(),
                        false));
        return step(change, () -> units.save(caller, wanted), () -> units.save(caller, back));
    }

    private Step account(Caller caller, Change<Person> change) {
        Person wanted = change.after().orElseThrow();
        return change.before()
                .map(before -> step(change, () -> roles(caller, wanted), () -> roles(caller, before)))
                .orElseGet(() -> step(change, () -> create(caller, wanted), () -> disable(caller, wanted)));
    }

    /** Nobody can sign in without a password; disabled, so that no case goes to somebody who cannot work it. */
    private Outcome<?> create(Caller caller, Person person) {
        Outcome<?> created = accounts.create(caller, person.username(), person.displayName(), Entries.grants(person));
        return created instanceof Outcome.Done<?> ? disable(caller, person) : created;
    }

    private Outcome<?> disable(Caller caller, Person person) {
        return accounts.change(
                caller, person.username(), new AccountChange(Optional.empty(), Optional.of(false), Optional.empty()));
    }

    private Outcome<?> roles(Caller caller, Person person) {
        return accounts.change(
                caller,
                person.username(),
                new AccountChange(
                        Optional.of(person.displayName()), Optional.empty(), Optional.of(Entries.grants(person))));
    }

    private Step calendar(Caller caller, Change<Time> change) {
        return step(
                change,
                () -> decide(caller, change.key(), change.after()),
                () -> decide(caller, change.key(), change.before()));
    }

    private Outcome<?> decide(Caller caller, String unit, Optional<Time> time) {
        return calendars.decide(
                caller,
                unit,
                time.map(WorkingHours::read).orElse(WorkingTime.INHERITED),
                time.map(Time::reason).orElse(Entries.TAKEN_BACK));
    }

    private List<Step> activations(Caller caller, Difference difference) {
        Levels levels = new Levels(difference);
        List<Change<Decision>> changes = difference.activations().stream()
                .sorted(Comparator.comparing((Change<Decision> change) -> levels.of(unit(change)))
                        .reversed())
                .toList();
        List<Decision> inTheWay = difference.present().activations().stream()
                .filter(Decision::locked)
                .filter(lock -> changes.stream()
                        .anyMatch(change ->
                                plugin(change).equals(lock.plugin()) && levels.below(unit(change), lock.unit())))
                .sorted(Comparator.comparing(lock -> levels.of(lock.unit())))
                .toList();
        List<Step> steps = new ArrayList<>();
        inTheWay.forEach(lock -> steps.add(new Step(
                Part.ACTIVATION.place(Difference.key(lock)),
                () -> plugins.decide(caller, unlocked(lock)),
                () -> plugins.decide(caller, Entries.change(lock)))));
        Set<String> changed = new HashSet<>();
        changes.forEach(change -> {
            changed.add(change.key());
            steps.add(step(
                    change,
                    () -> plugins.decide(caller, Entries.change(change)),
                    () -> plugins.decide(caller, before(change))));
        });
        inTheWay.stream()
                .filter(lock -> !changed.contains(Difference.key(lock)))
                .sorted(Comparator.comparing((Decision lock) -> levels.of(lock.unit()))
                        .reversed())
                .forEach(lock -> steps.add(new Step(
                        Part.ACTIVATION.place(Difference.key(lock)),
                        () -> plugins.decide(caller, Entries.change(lock)),
                        () -> plugins.decide(caller, unlocked(lock)))));
        return steps;
    }

    private static ActivationChange before(Change<Decision> change) {
        return change.before()
                .map(Entries::change)
                .orElseGet(() -> Entries.nothing(change.after().orElseThrow()));
    }

    private static ActivationChange unlocked(Decision lock) {
        ActivationChange same = Entries.change(lock);
        return new ActivationChange(
                same.plugin(),
                same.unit(),
                same.state(),
                Optional.of(false),
                same.versionRange(),
                same.settings(),
                same.reason());
    }

    private static String plugin(Change<Decision> change) {
        return change.after().or(change::before).orElseThrow().plugin();
    }

    private static String unit(Change<Decision> change) {
        return change.after().or(change::before).orElseThrow().unit();
    }

    private static Step step(Change<?> change, Supplier<Outcome<?>> forward, Supplier<Outcome<?>> back) {
        return new Step(change.part().place(change.key()), forward, back);
    }

    /** Where units stand in the tree as it will be. */
    private static final class Levels {
        private final Map<String, String> parents = new HashMap<>();

        Levels(Difference difference) {
            Stream.of(difference.present(), difference.wanted())
                    .flatMap(file -> file.units().stream())
                    .forEach(place -> place.parent().ifPresent(parent -> parents.put(place.id(), parent)));
        }

        /** 0 for a chain. */
        int of(String unit) {
            int level = 0;
            for (String above = parents.get(unit); above != null; above = parents.get(above)) {
                level++;
            }
            return level;
        }

        boolean below(String unit, String above) {
            for (String next = parents.get(unit); next != null; next = parents.get(next)) {
                if (next.equals(above)) {
                    return true;
                }
            }
            return false;
        }
    }
}
