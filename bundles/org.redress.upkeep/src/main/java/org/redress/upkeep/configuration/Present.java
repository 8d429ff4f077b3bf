package org.redress.upkeep.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.calendar.WorkingTime;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.store.port.CalendarStore;
import org.redress.store.port.PluginStore;
import org.redress.upkeep.configuration.ConfigurationFile.Decision;
import org.redress.upkeep.configuration.ConfigurationFile.Person;
import org.redress.upkeep.configuration.ConfigurationFile.Place;
import org.redress.upkeep.configuration.ConfigurationFile.Role;
import org.redress.upkeep.configuration.ConfigurationFile.Time;
import org.redress.upkeep.configuration.ConfigurationFile.Version;

/** What is decided now, as a file would say it. Reads what is stored, not what is in memory. */
final class Present {

    private final Units units;
    private final Accounts accounts;
    private final PluginAdministration plugins;
    private final PluginStore decisions;
    private final CalendarStore calendars;

    Present(
            Units units,
            Accounts accounts,
            PluginAdministration plugins,
            PluginStore decisions,
            CalendarStore calendars) {
        this.units = units;
        this.accounts = accounts;
        this.plugins = plugins;
        this.decisions = decisions;
        this.calendars = calendars;
    }

    ConfigurationFile read(boolean withAccounts) {
        List<Decision> decided = decisions();
        return new ConfigurationFile(
                ConfigurationFile.FORMAT,
                versions(decided.stream().map(Decision::plugin).collect(Collectors.toSet())),
                places(),
                times(),
                decided,
                withAccounts ? Optional.of(people()) : Optional.empty());
    }

    /** What the plugins named bring now; those that are not deployed are missing. */
    SortedMap<String, Version> versions(Collection<String> named) {
        SortedMap<String, Version> versions = new TreeMap<>();
        plugins.plugins().stream().filter(plugin -> named.contains(plugin.id())).forEach(plugin -> plugin.current()
                .ifPresent(pack -> versions.put(plugin.id(), new Version(pack.version(), pack.digest()))));
        return versions;
    }

    /** Chains, regions, branches, each by id: parents before children. */
    private List<Place> places() {
        return units.all().stream()
                .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::id))
                .map(Present::place)
                .toList();
    }

    private static Place place(Unit unit) {
        return new Place(
                unit.id(),
                unit.kind().name().toLowerCase(Locale.ROOT),
                unit.code(),
                new TreeMap<>(unit.name().byLanguage()),
                unit.parent(),
                unit.zone(),
                unit.active());
    }

    private List<Time> times() {
        return calendars.all().stream()
                .filter(decision -> !decision.time().equals(WorkingTime.INHERITED))
                .sorted(Comparator.comparing(CalendarStore.CalendarDecision::unit))
                .map(WorkingHours::written)
                .toList();
    }

    private List<Decision> decisions() {
        return decisions.activations().stream()
                .filter(Present::says)
                .sorted(Comparator.comparing(Activation::plugin).thenComparing(Activation::unit))
                .map(decision -> new Decision(
                        decision.plugin(),
                        decision.unit(),
                        decision.state().name().toLowerCase(Locale.ROOT),
                        decision.locked(),
                        decision.versionRange(),
                        new TreeMap<>(decision.settings()),
                        decision.reason()))
                .toList();
    }

    /** A decision that was taken back leaves a row that says nothing. */
    private static boolean says(Activation decision) {
        return decision.state() != Activation.State.INHERIT
                || decision.locked()
                || decision.versionRange().isPresent()
                || !decision.settings().isEmpty();
    }

    private List<Person> people() {
        return accounts.all().stream()
                .sorted(Comparator.comparing(Account::username))
                .map(account -> new Person(
                        account.username(),
                        account.displayName(),
                        account.grants().stream()
                                .map(grant -> new Role(grant.role(), grant.unit()))
                                .toList()))
                .toList();
    }
}
