package org.redress.manager.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.MovePlan;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanImpact.Cases;
import org.redress.api.plugin.PlanImpact.Misfit;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.SettingCheck;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.extension.Prospect;
import org.redress.manager.plan.BranchDifference.Step;
import org.redress.manager.plan.CasePlanner.Found;
import org.redress.store.port.CaseStore;
import org.redress.store.port.PluginUseStore;

/** Says what steps would touch. */
final class ImpactMaker {

    /** Open cases that are named; the rest is counted. */
    private static final int NAMED = 100;

    private final LivePlugins live;
    private final Units units;
    private final CaseStore cases;
    private final PluginUseStore uses;
    private final SettingCheck check;
    private final FolderFiles folder;
    private final BranchDifference branches;
    private final Objections against;

    ImpactMaker(
            LivePlugins live,
            Units units,
            CaseStore cases,
            PluginUseStore uses,
            SettingCheck check,
            FolderFiles folder,
            Objections against) {
        this.live = live;
        this.units = units;
        this.cases = cases;
        this.uses = uses;
        this.check = check;
        this.folder = folder;
        this.against = against;
        this.branches = new BranchDifference(live, units);
    }

    PlanImpact of(PlanRequest request, PluginNow now, Steps steps, Optional<Found> moving) {
        List<Step> changed = branches.of(steps.prospect());
        List<PlanImpact.Objection> objections = new ArrayList<>(steps.objections());
        objections.addAll(against.against(request, steps));
        Cases touched = moving.map(ImpactMaker::cases).orElseGet(() -> cases(now.plugin(), changed));
        return new PlanImpact(
                PlanWords.of(request, request.unit().flatMap(units::find).map(Unit::name), changed, touched, moving),
                steps.deliveries(),
                changed.stream().map(Step::branch).toList(),
                touched,
                differences(changed, steps, FormDifference::forms),
                differences(changed, steps, FormDifference::settings),
                misfits(now, steps, changed),
                PlanWords.data(request),
                refreshes(steps),
                objections);
    }

    private static Cases cases(Found moving) {
        return new Cases(
                moving.movable().size(),
                moving.movable().stream().map(MovePlan.Fit::number).limit(NAMED).toList(),
                Map.of());
    }

    private Cases cases(String plugin, List<Step> changed) {
        Set<String> where =
                changed.stream().map(step -> step.branch().unit()).collect(Collectors.toCollection(TreeSet::new));
        return where.isEmpty()
                ? Cases.NONE
                : new Cases(
                        cases.countOpen(plugin, where),
                        uses.openNumbers(plugin, where, NAMED),
                        uses.runningClocks(plugin, where));
    }

    /** What each pair of versions differs in, each said once. */
    private <T> List<T> differences(
            List<Step> changed, Steps steps, BiFunction<Procedure, Procedure, List<T>> difference) {
        Set<T> all = new LinkedHashSet<>();
        changed.stream()
                .filter(step -> step.before().isPresent() && step.after().isPresent())
                .map(step -> List.of(step.before().get(), step.after().get()))
                .distinct()
                .forEach(pair -> {
                    Optional<Procedure> before = procedure(pair.get(0), steps.prospect());
                    Optional<Procedure> after = procedure(pair.get(1), steps.prospect());
                    if (before.isPresent() && after.isPresent()) {
                        all.addAll(difference.apply(before.get(), after.get()));
                    }
                });
        return List.copyOf(all);
    }

    private Optional<Procedure> procedure(PackRef pack, Prospect prospect) {
        return prospect.arriving()
                .map(LiveVersion::procedure)
                .filter(arriving -> arriving.ref().equals(pack))
                .or(() -> live.procedure(pack.digest()));
    }

    /** Values chosen at a unit that the version of a branch there does not take; the pack's own count instead. */
    private List<Misfit> misfits(PluginNow now, Steps steps, List<Step> changed) {
        Map<String, Activation> decisions = now.decisions().stream()
                .collect(Collectors.toMap(Activation::unit, decision -> decision, (a, b) -> b, HashMap::new));
        steps.prospect().decisions().forEach(decision -> decisions.put(decision.unit(), decision));
        Set<Misfit> found = new LinkedHashSet<>();
        for (Step step : changed) {
            if (step.after().isPresent() && !step.before().equals(step.after())) {
                procedure(step.after().get(), steps.prospect())
                        .ifPresent(version -> units.path(step.branch().unit()).stream()
                                .map(unit -> decisions.get(unit.id()))
                                .filter(Objects::nonNull)
                                .forEach(decision -> misfits(decision, version, found)));
            }
        }
        return List.copyOf(found);
    }

    private void misfits(Activation decision, Procedure version, Set<Misfit> found) {
        decision.settings().forEach((name, value) -> fault(version, name, value)
                .ifPresent(why -> found.add(new Misfit(decision.unit(), name, String.valueOf(value), why))));
    }

    private Optional<Text> fault(Procedure version, String name, Object value) {
        SettingDecl setting = version.settings().get(name);
        return setting == null
                ? Optional.of(Text.of("版本 {version} 没有此设置。", "Version {version} has no such setting.")
                        .with("version", version.ref().version()))
                : check.fault(setting, value);
    }

    private List<String> refreshes(Steps steps) {
        return steps.leaving().stream()
                .flatMap(version -> folder.dependents(version.origin()).stream())
                .map(FolderFiles.Dependent::name)
                .distinct()
                .toList();
    }

    /** The version that a unit would use. */
    Optional<Procedure> rulesAt(Steps steps, String unit) {
        EffectiveActivation after = live.effectiveIf(steps.prospect(), unit);
        return after.pack().flatMap(pack -> procedure(pack, steps.prospect()));
    }
}
