package org.redress.manager.plan;

import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PlanImpact.Branch;
import org.redress.api.plugin.PlanImpact.Branch.Change;
import org.redress.api.procedure.PackRef;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.extension.Prospect;

/** Where something else would hold. */
final class BranchDifference {

    /** A branch before and after. */
    record Step(Branch branch, Optional<PackRef> before, Optional<PackRef> after) {}

    private final LivePlugins live;
    private final Units units;

    BranchDifference(LivePlugins live, Units units) {
        this.live = live;
        this.units = units;
    }

    List<Step> of(Prospect prospect) {
        return units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.BRANCH)
                .map(Unit::id)
                .flatMap(branch ->
                        step(branch, live.effective(prospect.plugin(), branch), live.effectiveIf(prospect, branch))
                                .stream())
                .toList();
    }

    private static Optional<Step> step(String branch, EffectiveActivation before, EffectiveActivation after) {
        return change(before, after)
                .map(change -> new Step(
                        new Branch(
                                branch,
                                change,
                                before.pack().map(PackRef::version),
                                after.pack().map(PackRef::version)),
                        before.pack(),
                        after.pack()));
    }

    private static Optional<Change> change(EffectiveActivation before, EffectiveActivation after) {
        if (before.on() != after.on()) {
            return Optional.of(after.on() ? Change.GAINS : Change.LOSES);
        }
        if (!after.on()) {
            return Optional.empty();
        }
        if (!before.pack().equals(after.pack())) {
            return Optional.of(Change.VERSION);
        }
        return Values.same(before.settings(), after.settings()) ? Optional.empty() : Optional.of(Change.SETTINGS);
    }
}
