package org.redress.upkeep.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.api.calendar.Calendars;
import org.redress.api.plugin.PlannedDecisions;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.api.upkeep.ConfigurationPlan.Kind;
import org.redress.api.upkeep.ConfigurationPlan.Line;
import org.redress.upkeep.configuration.ConfigurationFile.Decision;
import org.redress.upkeep.configuration.ConfigurationFile.Person;
import org.redress.upkeep.configuration.ConfigurationFile.Place;
import org.redress.upkeep.configuration.ConfigurationFile.Role;
import org.redress.upkeep.configuration.ConfigurationFile.Time;

/** What speaks against a file, found before anything is applied. */
final class Objections {

    private static final Text UNKNOWN_UNIT = Text.of("没有单位 {unit}", "there is no unit {unit}");

    private final Units units;
    private final Accounts accounts;
    private final Calendars calendars;
    private final PlannedDecisions decisions;

    Objections(Units units, Accounts accounts, Calendars calendars, PlannedDecisions decisions) {
        this.units = units;
        this.accounts = accounts;
        this.calendars = calendars;
        this.decisions = decisions;
    }

    List<Line> against(Caller caller, Difference difference) {
        List<Unit> tree = tree(difference);
        Set<String> known = tree.stream().map(Unit::id).collect(Collectors.toSet());
        List<Line> found = new ArrayList<>(twice(difference.wanted()));
        difference.units().forEach(change -> found.addAll(unit(change, known, tree)));
        difference.accounts().forEach(change -> found.addAll(account(change, known)));
        lastAdministrator(difference).ifPresent(found::add);
        difference.calendars().forEach(change -> found.addAll(calendar(caller, change, known)));
        found.addAll(activations(caller, difference, tree));
        return found;
    }

    /** The organisation as it will be. */
    private List<Unit> tree(Difference difference) {
        Map<String, Unit> byId = new TreeMap<>();
        units.all().forEach(unit -> byId.put(unit.id(), unit));
        difference.units().stream()
                .flatMap(change -> change.after().stream())
                .filter(Entries::readable)
                .forEach(place -> byId.put(place.id(), Entries.unit(place)));
        return List.copyOf(byId.values());
    }

    private static List<Line> twice(ConfigurationFile file) {
        return Stream.of(
                        twice(Part.UNIT, file.units(), Place::id),
                        twice(Part.ACCOUNT, file.accounts().orElse(List.of()), Person::username),
                        twice(Part.CALENDAR, file.calendars(), Time::unit),
                        twice(Part.ACTIVATION, file.activations(), Difference::key))
                .flatMap(List::stream)
                .toList();
    }

    private static <T> List<Line> twice(Part part, List<T> entries, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .map(key)
                .filter(each -> !seen.add(each))
                .distinct()
                .map(each -> impossible(part, each, Text.of("文件中出现了两次", "it is in the file twice")))
                .toList();
    }

    private List<Line> unit(Change<Place> change, Set<String> known, List<Unit> tree) {
        if (change.after().isEmpty()) {
            return List.of();
        }
        Place place = change.after().get();
        List<Text> why = new ArrayList<>();
        if (Entries.kind(place).isEmpty()) {
            why.add(Text.of("类型应为 chain、region 或 branch", "its kind is none of chain, region, branch"));
        }
        if (place.name().isEmpty()) {
            why.add(Text.of("没有名称", "it has no name"));
        }
        place.parent()
                .filter(parent -> !known.contains(parent))
                .ifPresent(parent -> why.add(UNKNOWN_UNIT.with("unit", parent)));
        boolean moved = change.before()
                .filter(before -> !before.kind().equals(place.kind())
                        || !before.code().equals(place.code())
                        || !before.parent().equals(place.parent()))
                .isPresent();
        if (moved) {
            why.add(Text.of("类型、编号前缀和上级建立后不能更改", "kind, code and parent of a unit never change"));
        }
        tree.stream()
                .filter(other ->
                        other.code().equals(place.code()) && !other.id().equals(place.id()))
                .findFirst()
                .ifPresent(other -> why.add(Text.of("编号前缀 {code} 已由 {unit} 使用", "the code {code} is that of {unit}")
                        .with("code", place.code())
                        .with("unit", other.id())));
        return why.stream()
                .map(words -> impossible(Part.UNIT, place.id(), words))
                .toList();
    }

    private static List<Line> account(Change<Person> change, Set<String> known) {
        return change.after().stream()
                .flatMap(person -> person.roles().stream())
                .map(Role::unit)
                .filter(unit -> !unit.equals(Grant.EVERYWHERE) && !known.contains(unit))
                .distinct()
                .map(unit -> impossible(Part.ACCOUNT, change.key(), UNKNOWN_UNIT.with("unit", unit)))
                .toList();
    }

    /** Somebody who is let in now has to be an administrator afterwards. */
    private Optional<Line> lastAdministrator(Difference difference) {
        Map<String, Person> after = difference.accounts().stream()
                .flatMap(change -> change.after().stream())
                .collect(Collectors.toMap(Person::username, person -> person, (first, second) -> second));
        boolean somebody = accounts.all().stream().filter(Account::enabled).anyMatch(account -> Optional.ofNullable(
                        after.get(account.username()))
                .map(person ->
                        person.roles().stream().anyMatch(role -> role.role().equals(Roles.ADMINISTRATOR)))
                .orElse(account.holds(Roles.ADMINISTRATOR)));
        return somebody || after.isEmpty()
                ? Optional.empty()
                : after.keySet().stream()
                        .filter(name -> accounts.find(name)
                                .filter(account -> account.holds(Roles.ADMINISTRATOR))
                                .isPresent())
                        .findFirst()
                        .map(name -> impossible(
                                Part.ACCOUNT,
                                name,
                                Text.of("将没有一位启用的系统管理员", "no enabled administrator would be left")));
    }

    private List<Line> calendar(Caller caller, Change<Time> change, Set<String> known) {
        if (change.after().isEmpty()) {
            return List.of();
        }
        Time time = change.after().get();
        if (!known.contains(time.unit())) {
            return List.of(impossible(Part.CALENDAR, time.unit(), UNKNOWN_UNIT.with("unit", time.unit())));
        }
        try {
            Outcome<?> preview = units.find(time.unit()).isEmpty()
                    ? Outcome.done(WorkingHours.read(time))
                    : calendars.preview(caller, time.unit(), WorkingHours.read(time));
            return Refused.words(preview).stream()
                    .map(why -> impossible(Part.CALENDAR, time.unit(), why))
                    .toList();
        } catch (IllegalArgumentException wrong) {
            return List.of(impossible(
                    Part.CALENDAR,
                    time.unit(),
                    Text.of(
                                    "「{words}」有误；时段应如 09:00-18:00，特殊日期须有名称",
                                    "'{words}' is not right; write shifts as 09:00-18:00, days of the week as monday,"
                                            + " and give each special day a title")
                            .with("words", String.valueOf(wrong.getMessage()))));
        }
    }

    private List<Line> activations(Caller caller, Difference difference, List<Unit> tree) {
        List<Line> found = new ArrayList<>();
        List<Change<Decision>> changes = difference.activations();
        changes.stream()
                .flatMap(change -> change.after().stream())
                .filter(decision -> Entries.state(decision).isEmpty())
                .forEach(decision -> found.add(impossible(
                        Part.ACTIVATION,
                        Difference.key(decision),
                        Text.of("状态应为 on、off 或 inherit", "its state is none of on, off, inherit"))));
        if (found.isEmpty()) {
            decisions
                    .objections(caller, changes.stream().map(Entries::change).toList(), tree)
                    .forEach(objection -> found.add(
                            impossible(Part.ACTIVATION, objection.plugin() + "@" + objection.unit(), objection.why())));
        }
        return found;
    }

    private static Line impossible(Part part, String key, Text why) {
        return new Line(
                Kind.IMPOSSIBLE,
                part.place(key),
                part.words(Kind.IMPOSSIBLE).with("why", why).with("key", key),
                List.of());
    }
}
