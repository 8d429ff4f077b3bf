package org.redress.engine.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.account.Caller;
import org.redress.api.casework.CountedCases;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.FormField;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.Period;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineFigures;
import org.redress.api.routine.RoutineFigures.Count;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.people.PersonFinder;
import org.redress.engine.people.PersonFinder.Found;
import org.redress.engine.people.Staffing;
import org.redress.engine.routine.ActiveDuty;
import org.redress.store.port.ImprovementStore;
import org.redress.store.port.RoutineStore;

/** Reads what decisions about duties that come round look at: which there are, whose they are, what happened meanwhile. */
final class RoutineReader {

    private static final int MOST_ITEMS = 100;

    private final RoutineStore store;
    private final ImprovementStore improvements;
    private final ProcedureCatalog catalog;
    private final Units units;
    private final Actors actors;
    private final Staffing staffing;
    private final UnitCalendars calendars;

    RoutineReader(
            RoutineStore store,
            ImprovementStore improvements,
            ProcedureCatalog catalog,
            Units units,
            Actors actors,
            Staffing staffing,
            UnitCalendars calendars) {
        this.store = store;
        this.improvements = improvements;
        this.catalog = catalog;
        this.units = units;
        this.actors = actors;
        this.staffing = staffing;
        this.calendars = calendars;
    }

    /** Every duty that is on somewhere. */
    List<ActiveDuty> everywhere() {
        return units.all().stream().flatMap(unit -> at(unit).stream()).toList();
    }

    private List<ActiveDuty> at(Unit unit) {
        return ActiveDuty.of(catalog.withDuties(unit.id()), unit);
    }

    Optional<ActiveDuty> find(DutyKey key) {
        return units.find(key.unit()).flatMap(unit -> at(unit).stream()
                .filter(duty -> duty.id().equals(key.duty()))
                .findFirst());
    }

    /** What is due at units now, ends first first. */
    List<ActiveDuty> due(Set<String> wanted, Instant now) {
        List<ActiveDuty> running = units.all().stream()
                .filter(unit -> wanted.contains(unit.id()))
                .flatMap(unit -> at(unit).stream())
                .filter(duty -> works(duty, duty.period(now)))
                .toList();
        // Asked with every page; most houses have few duties or none.
        Set<String> recorded = running.isEmpty()
                ? Set.of()
                : store.recorded(running.stream().map(duty -> duty.unit().id()).collect(Collectors.toSet()), now);
        return running.stream()
                .filter(duty ->
                        !recorded.contains(duty.due(duty.period(now)).key().text()))
                .toList();
    }

    /** Whether the unit works on some day of a period: nobody has to do anything in a holiday. */
    boolean works(ActiveDuty duty, Period period) {
        var house = calendars.of(duty.unit().id()).house();
        return period.first().datesUntil(period.last().plusDays(1)).anyMatch(house::worksOn);
    }

    /** Units whose duties the caller sees, at or below the one asked for. */
    Set<String> seen(Caller caller, Optional<String> unit) {
        Set<String> seen = actors.units(caller);
        unit.map(this::below).ifPresent(seen::retainAll);
        return seen;
    }

    private Set<String> below(String unit) {
        return units.all().stream()
                .map(Unit::id)
                .filter(other ->
                        units.path(other).stream().anyMatch(above -> above.id().equals(unit)))
                .collect(Collectors.toSet());
    }

    /** Who has the duty done now. */
    Optional<Found> standing(ActiveDuty duty, String role, Instant now) {
        return new PersonFinder(duty.rules(), staffing, duty.unit().id(), nobody -> false, now)
                .findOrManager(role, Optional.empty());
    }

    /** Whether the caller holds the role at the unit, or stands in for it now. */
    boolean has(Caller caller, ActiveDuty duty, Instant now) {
        String role = duty.declared().role();
        return actors.at(caller, duty.unit().id(), List.of())
                .filter(actor -> actor.inScope())
                .filter(actor -> actor.roles().contains(role)
                        || standing(duty, role, now)
                                .filter(found -> found.username().equals(actor.username()))
                                .isPresent())
                .isPresent();
    }

    /** Open improvement items of the unit and those below it. */
    List<FormField.Option> openItems(String unit) {
        ImprovementQuery open = new ImprovementQuery(
                Optional.empty(), Optional.of(Improvement.State.OPEN), Optional.empty(), MOST_ITEMS, Optional.empty());
        return improvements.find(below(unit), open).items().stream()
                .map(item -> new FormField.Option(
                        item.code(),
                        Text.of("{type}（{code}）", "{type} ({code})")
                                .with("type", item.title())
                                .with("code", item.code())))
                .toList();
    }

    RoutineFigures figures(RoutineDuty duty) {
        Unit unit = units.find(duty.key().unit()).orElseThrow();
        Period period = duty.period();
        CountedCases counted = new CountedCases(
                Optional.of(duty.key().pack()),
                period.begins(unit.zone()),
                period.ends(unit.zone()),
                Optional.empty(),
                Optional.empty());
        Set<String> branches = units.branchesBelow(unit.id());
        RoutineStore.Sums sums = store.sums(branches, counted);
        return new RoutineFigures(
                counted,
                sums.types().values().stream().mapToInt(Integer::intValue).sum(),
                counts(sums.types(), types(branches)),
                counts(sums.classes(), classes(unit)),
                sums.repeated(),
                sums.late(),
                store.improvements(below(unit.id()), counted.from(), counted.until()));
    }

    private static List<Count> counts(Map<String, Integer> sums, Map<String, Text> titles) {
        return sums.entrySet().stream()
                .map(sum -> new Count(
                        sum.getKey(), titles.getOrDefault(sum.getKey(), Text.same(sum.getKey())), sum.getValue()))
                .toList();
    }

    private Map<String, Text> types(Set<String> branches) {
        Map<String, Text> titles = new HashMap<>();
        branches.stream()
                .flatMap(branch -> catalog.offered(branch).stream())
                .forEach(offered ->
                        titles.putIfAbsent(offered.type().id(), offered.type().title()));
        return titles;
    }

    private Map<String, Text> classes(Unit unit) {
        return at(unit).stream()
                .flatMap(duty -> duty.pack().classes().stream())
                .collect(Collectors.toMap(ClassDecl::code, ClassDecl::title, (one, other) -> one));
    }
}
