package org.redress.console.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.unit.Unit;

/** Units in the order of the tree: each followed by those below it. */
public final class UnitTree {

    private UnitTree() {}

    public static List<Unit> ordered(List<Unit> units) {
        List<Unit> ordered = new ArrayList<>();
        units.stream().filter(unit -> unit.parent().isEmpty()).forEach(top -> add(top, units, ordered));
        return ordered;
    }

    private static void add(Unit unit, List<Unit> units, List<Unit> ordered) {
        ordered.add(unit);
        units.stream()
                .filter(below -> below.parent().equals(Optional.of(unit.id())))
                .forEach(below -> add(below, units, ordered));
    }
}
