package org.redress.console.rollouts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.view.RolloutForm;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The units that waves are chosen for, of a tree that may have hundreds: folded, opened and searched. */
final class ChooserMaker {

    /** Up to here all units are shown from the start. */
    private static final int SMALL = 40;

    private static final int MOST_ROWS = 150;
    private static final int MOST_WAVES = 20;

    private final Services services;
    private final Visit visit;

    ChooserMaker(Services services, Visit visit) {
        this.services = services;
        this.visit = visit;
    }

    RolloutForm.Chooser chooser(RolloutDraft draft) {
        List<Unit> within = draft.units().stream()
                .filter(unit -> path(unit).contains(draft.unit()))
                .toList();
        String find = draft.typed().text("find");
        Set<String> open = open(draft, within);
        List<Unit> found = within.stream()
                .filter(unit -> unit.id().equals(draft.unit())
                        || draft.choices().containsKey(unit.id())
                        || (find.isEmpty() ? unfolded(unit, open) : named(unit, find)))
                .toList();
        List<Unit> shown = found.subList(0, Math.min(found.size(), MOST_ROWS));
        Map<String, String> hidden = new LinkedHashMap<>(draft.choices());
        shown.forEach(unit -> hidden.remove(unit.id()));
        return new RolloutForm.Chooser(
                find,
                List.copyOf(open),
                shown.stream().map(unit -> row(draft, unit, open, find)).toList(),
                found.size() - shown.size(),
                hidden,
                numbers(draft));
    }

    /** Opened by hand; a small tree is open from the start. */
    private static Set<String> open(RolloutDraft draft, List<Unit> within) {
        Set<String> open = new HashSet<>(draft.typed().all("open"));
        if (!draft.typed().sent("open") && within.size() <= SMALL) {
            RolloutDraft.upper(within).map(Unit::id).forEach(open::add);
        }
        draft.typed().get("toggle").ifPresent(unit -> {
            if (!open.remove(unit)) {
                open.add(unit);
            }
        });
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

    private List<String> path(Unit unit) {
        return services.units().path(unit.id()).stream().map(Unit::id).toList();
    }

    private RolloutForm.Row row(RolloutDraft draft, Unit unit, Set<String> open, String find) {
        String name = visit.words().of(unit.name());
        boolean branch = unit.kind() == UnitKind.BRANCH;
        boolean branches = draft.units().stream()
                .anyMatch(one -> one.kind() == UnitKind.BRANCH
                        && one.parent().filter(unit.id()::equals).isPresent());
        boolean unfolded = open.contains(unit.id());
        return new RolloutForm.Row(
                unit.id(),
                name,
                path(unit).indexOf(draft.unit()),
                unfolded,
                branches && find.isEmpty() ? visit.words().get(unfolded ? "plugins.fold" : "plugins.unfold", name) : "",
                branch
                        ? ""
                        : visit.words()
                                .get(
                                        "plugins.branches",
                                        services.units()
                                                .branchesBelow(unit.id())
                                                .size()),
                draft.choices().getOrDefault(unit.id(), unit.id().equals(draft.unit()) ? WavePlan.SPREAD : ""));
    }

    /** So many waves as there are to be, and as many as were chosen already. */
    private static List<String> numbers(RolloutDraft draft) {
        int chosen = draft.choices().values().stream()
                .mapToInt(WavePlan::number)
                .max()
                .orElse(0);
        int typed = WavePlan.number(draft.waves());
        List<String> numbers = new ArrayList<>();
        IntStream.rangeClosed(1, Math.min(Math.max(chosen, typed), MOST_WAVES))
                .forEach(number -> numbers.add(String.valueOf(number)));
        return numbers;
    }
}
