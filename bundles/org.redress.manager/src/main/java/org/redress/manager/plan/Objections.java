package org.redress.manager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PlanImpact.Objection;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.store.port.RolloutStore;
import org.redress.store.port.Standing.Decided;

/** What speaks against steps once one looks ahead. */
final class Objections {

    private final LivePlugins live;
    private final Units units;
    private final RolloutStore rollouts;
    private final FolderFiles folder;

    Objections(LivePlugins live, Units units, RolloutStore rollouts, FolderFiles folder) {
        this.live = live;
        this.units = units;
        this.rollouts = rollouts;
        this.folder = folder;
    }

    List<Objection> against(PlanRequest request, Steps steps) {
        List<Objection> found = new ArrayList<>();
        if (Standings.same(steps.from(), steps.to())) {
            found.add(new Objection(
                    "RD-PLG-235", Text.of("已经是这样，没有要变更的内容。", "It is so already; there is nothing to change.")));
        }
        underWay(request.plugin()).ifPresent(found::add);
        steps.to().decisions().stream()
                .map(Decided::unit)
                .flatMap(unit -> locked(request.plugin(), unit).stream())
                .forEach(found::add);
        if (request.operation() == Operation.ACTIVATE || request.operation() == Operation.PILOT) {
            unusable(request, live.effectiveIf(steps.prospect(), request.unit().orElseThrow()))
                    .ifPresent(found::add);
        }
        steps.leaving().stream()
                .flatMap(version -> folder.dependents(version.origin()).stream())
                .filter(dependent -> !dependent.plugin())
                .map(Objections::core)
                .forEach(found::add);
        // What cannot be done anyway need not be proven.
        if (found.isEmpty() && steps.objections().isEmpty()) {
            live.trapIf(steps.prospect())
                    .map(trap -> new Objection(
                            "RD-PLG-206",
                            Text.of("之后{trap}。", "Afterwards {trap}.").with("trap", trap.text())))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Objection> underWay(String plugin) {
        return rollouts.open().stream()
                .filter(kept -> kept.rollout().plugin().equals(plugin))
                .findFirst()
                .map(kept -> new Objection(
                        "RD-PLG-236",
                        Text.of(
                                        "版本 {version} 的分批推广正在进行；请等它结束，或先撤回。",
                                        "A roll-out of version {version} is under way; wait until it is over, or take it back.")
                                .with("version", kept.rollout().version())));
    }

    private Optional<Objection> locked(String plugin, String unit) {
        return live.effective(plugin, unit)
                .lockedAt()
                .filter(at -> !at.equals(unit))
                .flatMap(units::find)
                .map(Objections::locked);
    }

    private static Objection locked(Unit by) {
        return new Objection(
                "RD-PLG-204",
                Text.of(
                                "“{name}”（{unit}）已锁定此插件；请在那里修改或解锁。",
                                "{name} ({unit}) has locked this plugin; change it there, or take the lock away there.")
                        .with("name", by.name())
                        .with("unit", by.id()));
    }

    private static Optional<Objection> unusable(PlanRequest request, EffectiveActivation after) {
        if (after.hindrance().isPresent()) {
            return after.hindrance().map(why -> new Objection("RD-PLG-209", why));
        }
        Optional<String> used = after.pack().map(PackRef::version);
        return used.isPresent() && request.version().isPresent() && !used.equals(request.version())
                ? Optional.of(new Objection(
                        "RD-PLG-237",
                        Text.of(
                                        "那里会用 {used} 而不是 {wanted}：预发布版与其正式版数字相同，不能分开指定。",
                                        "{used} would be used there instead of {wanted}: a pre-release has the numbers of its"
                                                + " release and cannot be asked for apart.")
                                .with("used", used.get())
                                .with("wanted", request.version().get())))
                : Optional.empty();
    }

    private static Objection core(FolderFiles.Dependent dependent) {
        return new Objection(
                "RD-PLG-239",
                Text.of(
                                "会使核心 bundle {name} 刷新（停止再启动），不允许。请先解除它对此插件的依赖。",
                                "The core bundle {name} would be refreshed, that is stopped and started again; this is never done."
                                        + " Take away first what makes it depend on the plugin.")
                        .with("name", dependent.name()));
    }
}
