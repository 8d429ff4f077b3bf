package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.account.Caller;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementFile;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.improvement.ItemSnapshot;
import org.redress.engine.people.Staffing;
import org.redress.store.port.CaseStore;
import org.redress.store.port.ImprovementStore;

/** Reads everything that a decision about an improvement item looks at, if the caller may see the item at all. */
final class ImprovementReader {

    /** Numbers that one query asks for. */
    private static final int AT_ONCE = 500;

    private static final Problem NOT_FOUND =
            Problem.of("RD-IMP-404", "没有找到这个改进事项，或您无权查看", "There is no such improvement item, or you may not see it");

    private final ImprovementStore store;
    private final CaseStore cases;
    private final ProcedureCatalog catalog;
    private final Units units;
    private final Actors actors;
    private final Staffing staffing;
    private final BusinessClock clock;

    ImprovementReader(
            ImprovementStore store,
            CaseStore cases,
            ProcedureCatalog catalog,
            Units units,
            Actors actors,
            Staffing staffing,
            BusinessClock clock) {
        this.store = store;
        this.cases = cases;
        this.catalog = catalog;
        this.units = units;
        this.actors = actors;
        this.staffing = staffing;
        this.clock = clock;
    }

    Outcome<Improvement> read(Caller caller, String code) {
        Optional<Improvement> found =
                store.load(code).filter(item -> seen(caller).contains(item.unit()));
        return found.isPresent() ? Outcome.done(found.get()) : new Outcome.NotFound<>(NOT_FOUND);
    }

    ImprovementFile file(Caller caller, Improvement item) {
        List<ImprovementCase> all = store.cases(item.code());
        List<String> numbers =
                all.stream().map(ImprovementCase::number).distinct().toList();
        Set<String> seen = new HashSet<>();
        Set<String> branches = actors.branches(caller);
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<String> some = numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE));
            cases.numbered(some, branches, CaseLists.viewer(caller)).forEach(row -> seen.add(row.number()));
        }
        return new ImprovementFile(
                item, all.stream().filter(one -> seen.contains(one.number())).toList(), numbers.size());
    }

    ItemSnapshot snapshot(Caller caller, Improvement item) {
        return new ItemSnapshot(
                item,
                actors.at(caller, item.unit(), List.of()).orElseThrow(),
                scope(item.unit()),
                catalog.roles().stream()
                        .filter(role -> role.rights().contains(Right.WORK)
                                || role.rights().contains(Right.MANAGE))
                        .map(RoleDecl::code)
                        .collect(Collectors.toSet()),
                staffing,
                guides(item),
                clock.now());
    }

    /** Guides that packs bring to the type at branches of the unit. */
    private List<FormField.Option> guides(Improvement item) {
        String local = item.type().substring(item.type().indexOf('/') + 1);
        Map<String, Text> titles = new LinkedHashMap<>();
        units.branchesBelow(item.unit()).stream()
                .sorted()
                .flatMap(branch -> catalog.rulesFor(branch, item.type()).stream())
                .distinct()
                .flatMap(packs -> catalog.frozen(packs).all().stream())
                .flatMap(pack -> pack.guides().stream())
                .filter(guide -> guide.types().isEmpty() || guide.types().contains(local))
                .forEach(guide -> titles.putIfAbsent(guide.id(), guide.title()));
        List<FormField.Option> options = new ArrayList<>();
        titles.forEach((id, title) -> options.add(new FormField.Option(id, title)));
        return options;
    }

    /** Units whose items the caller sees: those that have a branch whose cases they may see. */
    Set<String> seen(Caller caller) {
        Set<String> branches = actors.branches(caller);
        return units.all().stream()
                .map(Unit::id)
                .filter(unit -> units.branchesBelow(unit).stream().anyMatch(branches::contains))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The unit, those above and those below it; itself alone where it is unknown. */
    Set<String> scope(String unit) {
        Set<String> scope = new HashSet<>(Set.of(unit));
        units.path(unit).forEach(above -> scope.add(above.id()));
        units.all().stream()
                .filter(other -> units.path(other.id()).stream()
                        .anyMatch(above -> above.id().equals(unit)))
                .forEach(below -> scope.add(below.id()));
        return scope;
    }
}
