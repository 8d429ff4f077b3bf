package org.redress.console.rollouts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.console.admin.UnitFold;
import org.redress.console.view.RolloutForm;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** The units that waves are chosen for, of a tree that may have hundreds: folded, opened and searched. */
final class ChooserMaker {

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
        UnitFold fold = UnitFold.of(
                within,
                draft.typed(),
                unit -> unit.id().equals(draft.unit()) || draft.choices().containsKey(unit.id()));
        Map<String, String> hidden = new LinkedHashMap<>(draft.choices());
        fold.shown().forEach(unit -> hidden.remove(unit.id()));
        return new RolloutForm.Chooser(
                fold.find(),
                List.copyOf(fold.open()),
                fold.shown().stream().map(unit -> row(draft, unit, fold)).toList(),
                fold.more(),
                hidden,
                numbers(draft));
    }

    private List<String> path(Unit unit) {
        return services.units().path(unit.id()).stream().map(Unit::id).toList();
    }

    private RolloutForm.Row row(RolloutDraft draft, Unit unit, UnitFold fold) {
        String name = visit.words().of(unit.name());
        boolean branch = unit.kind() == UnitKind.BRANCH;
        return new RolloutForm.Row(
                unit.id(),
                name,
                path(unit).indexOf(draft.unit()),
                fold.open(unit),
                fold.folds(unit) ? visit.words().get(fold.open(unit) ? "plugins.fold" : "plugins.unfold", name) : "",
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
