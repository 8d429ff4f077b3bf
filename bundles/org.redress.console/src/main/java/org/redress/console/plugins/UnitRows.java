package org.redress.console.plugins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.admin.UnitTree;

/**
 * The units that a page shows, of a tree that may have hundreds. Small trees are shown whole, large ones folded below the
 * top; a filter shows what it finds and the units above that. Pure.
 */
final class UnitRows {

    static final int PAGE = 100;

    /** Up to here everything is shown from the start. */
    private static final int SMALL = 40;

    /**
     * A unit that is shown.
     *
     * @param branches how many are below it
     * @param folded branches that are below it and not shown because it is folded
     */
    record Row(Unit unit, int depth, boolean canFold, boolean open, int branches, List<String> folded) {}

    private final List<Unit> ordered;
    private final Map<String, Unit> byId = new HashMap<>();
    private final Map<String, List<String>> branchesBelow = new HashMap<>();

    UnitRows(List<Unit> units) {
        this.ordered = UnitTree.ordered(units);
        ordered.forEach(unit -> byId.put(unit.id(), unit));
        ordered.stream().filter(unit -> unit.kind() == UnitKind.BRANCH).forEach(branch -> above(branch)
                .forEach(unit -> branchesBelow
                        .computeIfAbsent(unit.id(), id -> new ArrayList<>())
                        .add(branch.id())));
    }

    /** Ids of the units that are open. */
    Set<String> open(MatrixQuery query) {
        return query.open().orElseGet(() -> ordered.stream()
                .filter(unit -> unit.kind() != UnitKind.BRANCH)
                .filter(unit -> ordered.size() <= SMALL || unit.parent().isEmpty() && branchChildren(unit) <= SMALL)
                .map(Unit::id)
                .collect(Collectors.toSet()));
    }

    private long branchChildren(Unit top) {
        return ordered.stream()
                .filter(unit -> unit.kind() == UnitKind.BRANCH
                        && unit.parent().filter(top.id()::equals).isPresent())
                .count();
    }

    /**
     * All rows, of which a page shows some.
     *
     * @param decided whether something shown was decided at this unit
     */
    List<Row> rows(MatrixQuery query, Predicate<Unit> decided) {
        if (query.narrows()) {
            return found(query, decided);
        }
        Set<String> open = open(query);
        return ordered.stream()
                .filter(unit -> above(unit).stream().allMatch(one -> open.contains(one.id())))
                .map(unit -> {
                    List<String> below = branchesBelow.getOrDefault(unit.id(), List.of());
                    boolean unfolded = open.contains(unit.id());
                    return new Row(
                            unit,
                            above(unit).size(),
                            !below.isEmpty(),
                            unfolded,
                            below.size(),
                            unfolded ? List.of() : below);
                })
                .toList();
    }

    private List<Row> found(MatrixQuery query, Predicate<Unit> decided) {
        String words = query.unit().toLowerCase(Locale.ROOT);
        Set<String> shown = new HashSet<>();
        ordered.stream()
                .filter(unit -> named(unit, words) && (!query.own() || decided.test(unit)))
                .forEach(unit -> {
                    shown.add(unit.id());
                    above(unit).forEach(one -> shown.add(one.id()));
                });
        return ordered.stream()
                .filter(unit -> shown.contains(unit.id()))
                .map(unit -> new Row(
                        unit,
                        above(unit).size(),
                        false,
                        true,
                        branchesBelow.getOrDefault(unit.id(), List.of()).size(),
                        List.of()))
                .toList();
    }

    private static boolean named(Unit unit, String words) {
        return List.of(unit.id(), unit.code(), unit.name().in("zh"), unit.name().in("en")).stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }

    private List<Unit> above(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Unit one = unit;
        while ((one = one.parent().map(byId::get).orElse(null)) != null) {
            above.add(one);
        }
        return above;
    }
}
