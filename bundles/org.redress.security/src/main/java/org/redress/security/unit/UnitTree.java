package org.redress.security.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;

/** The organisation tree at one moment, with every answer worked out beforehand. Immutable. */
final class UnitTree {

    private final List<Unit> ordered;
    private final Map<String, List<Unit>> paths = new LinkedHashMap<>();
    private final Map<String, Set<String>> branches = new HashMap<>();

    UnitTree(List<Unit> units) {
        Map<String, List<Unit>> children = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        units.forEach(unit -> ids.add(unit.id()));
        List<Unit> roots = new ArrayList<>();
        units.stream().sorted(Comparator.comparing(Unit::id)).forEach(unit -> {
            Optional<String> parent = unit.parent().filter(ids::contains);
            parent.map(id -> children.computeIfAbsent(id, key -> new ArrayList<>()))
                    .orElse(roots)
                    .add(unit);
        });
        List<Unit> order = new ArrayList<>();
        roots.forEach(root -> visit(root, List.of(), children, order));
        ordered = List.copyOf(order);
        branches.replaceAll((id, below) -> Collections.unmodifiableSet(below));
    }

    private void visit(Unit unit, List<Unit> above, Map<String, List<Unit>> children, List<Unit> order) {
        order.add(unit);
        List<Unit> path = new ArrayList<>(List.of(unit));
        path.addAll(above);
        paths.put(unit.id(), List.copyOf(path));
        branches.put(unit.id(), new LinkedHashSet<>());
        if (unit.kind() == UnitKind.BRANCH) {
            path.forEach(holder -> branches.get(holder.id()).add(unit.id()));
        }
        children.getOrDefault(unit.id(), List.of()).forEach(child -> visit(child, path, children, order));
    }

    List<Unit> all() {
        return ordered;
    }

    Optional<Unit> find(String id) {
        return path(id).stream().findFirst();
    }

    List<Unit> path(String id) {
        return paths.getOrDefault(id, List.of());
    }

    Set<String> branchesBelow(String id) {
        return branches.getOrDefault(id, Set.of());
    }
}
