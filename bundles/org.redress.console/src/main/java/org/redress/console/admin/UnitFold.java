package org.redress.console.admin;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.web.Posted;

/**
 * The units that a form offers, of a tree that may have hundreds: folded, opened and searched. A small tree is open from the start.
 * Pure.
 *
 * @param shown in the order of the tree
 * @param more how many are left out because there would be too many
 * @param open ids of units whose branches are shown; goes along with the form
 * @param find words that they were searched by; empty for none
 * @param above ids of units that branches are right below of
 */
public record UnitFold(List<Unit> shown, int more, Set<String> open, String find, Set<String> above) {

    /** Up to here all units are shown from the start. */
    private static final int SMALL = 40;

    private static final int MOST_ROWS = 150;

    /**
     * @param within from the top, each followed by those below it
     * @param typed what was sent as {@code find}, {@code open} and {@code toggle}
     * @param always units that are shown whatever is searched or folded
     */
    public static UnitFold of(List<Unit> within, Posted typed, Predicate<Unit> always) {
        String find = typed.text("find");
        Set<String> open = open(within, typed);
        List<Unit> found = within.stream()
                .filter(unit -> always.test(unit) || (find.isEmpty() ? unfolded(unit, open) : named(unit, find)))
                .toList();
        List<Unit> shown = found.subList(0, Math.min(found.size(), MOST_ROWS));
        Set<String> above = new HashSet<>();
        within.stream().filter(unit -> unit.kind() == UnitKind.BRANCH).forEach(branch -> branch.parent()
                .ifPresent(above::add));
        return new UnitFold(shown, found.size() - shown.size(), open, find, above);
    }

    public boolean open(Unit unit) {
        return open.contains(unit.id());
    }

    /** Whether it has branches that can be folded away. */
    public boolean folds(Unit unit) {
        return find.isEmpty() && above.contains(unit.id());
    }

    private static Set<String> open(List<Unit> within, Posted typed) {
        Set<String> open = new HashSet<>(typed.all("open"));
        if (!typed.sent("open") && within.size() <= SMALL) {
            within.stream()
                    .filter(unit -> unit.kind() != UnitKind.BRANCH)
                    .map(Unit::id)
                    .forEach(open::add);
        }
        typed.get("toggle").ifPresent(unit -> {
            if (!open.remove(unit)) {
                open.add(unit);
            }
        });
        // Tells a form in which everything was folded from one that was not sent yet.
        open.add("-");
        return open;
    }

    private static boolean unfolded(Unit unit, Set<String> open) {
        return unit.kind() != UnitKind.BRANCH
                || unit.parent().filter(open::contains).isPresent();
    }

    private static boolean named(Unit unit, String find) {
        String words = find.toLowerCase(Locale.ROOT);
        return Stream.of(
                        unit.id(),
                        unit.code(),
                        unit.name().in("zh"),
                        unit.name().in("en"))
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words));
    }
}
