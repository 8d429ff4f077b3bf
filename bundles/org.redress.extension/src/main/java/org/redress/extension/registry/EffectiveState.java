package org.redress.extension.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.text.Text;
import org.redress.extension.LiveVersion;
import org.redress.extension.registry.ActivationResolver.Resolution;

/** Brings decisions and live versions together. Pure. */
final class EffectiveState {

    private EffectiveState() {}

    /**
     * What holds.
     *
     * @param path ids of the unit and those above it, nearest first; empty for an unknown unit
     */
    static EffectiveActivation of(
            String plugin, String unit, List<String> path, Map<String, Activation> decisions, LiveSet live) {
        Resolution decided = ActivationResolver.resolve(path, decisions);
        LiveSet here = live.at(path);
        Optional<LiveVersion> fitting = VersionChoice.use(here, plugin, decided.range());
        Map<String, SettingDecl> declared = fitting.or(() -> live.current(plugin))
                .map(version -> version.procedure().settings())
                .orElse(Map.of());
        boolean on = decided.on() && fitting.isPresent();
        return new EffectiveActivation(
                plugin,
                unit,
                on,
                Optional.ofNullable(decisions.get(unit)),
                decided.decidedAt(),
                decided.lockedAt(),
                on ? fitting.map(LiveVersion::ref) : Optional.empty(),
                SettingOverlay.over(declared, decided.chosen()),
                decided.on() && !on
                        ? Optional.of(outOfReach(plugin, decided, path, live)
                                .map(why -> Text.of("已启用，但{why}。", "Switched on, but {why}.")
                                        .with("why", why))
                                .orElseGet(() -> hindrance(plugin, decided.range(), live)))
                        : Optional.empty());
    }

    /** Why it would be off: a version fits, but its key is bound to another part of the organisation. Without a full stop. */
    static Optional<Text> outOfReach(
            String plugin, List<String> path, Map<String, Activation> decisions, LiveSet live) {
        Resolution decided = ActivationResolver.resolve(path, decisions);
        return decided.on()
                        && VersionChoice.use(live.at(path), plugin, decided.range())
                                .isEmpty()
                ? outOfReach(plugin, decided, path, live)
                : Optional.empty();
    }

    private static Optional<Text> outOfReach(String plugin, Resolution decided, List<String> path, LiveSet live) {
        return VersionChoice.use(live, plugin, decided.range())
                .filter(version -> !version.reaches(path))
                .map(version -> Text.of(
                                "{version} 由 {by} 签名，其密钥只在「{unit}」及下级有效",
                                "{version} is signed by {by}, whose key counts at {unit} and below only")
                        .with("version", version.ref().version())
                        .with("by", version.signature().by().orElse("?"))
                        .with("unit", version.signature().unit().orElse("?")));
    }

    /** The same decisions with one taking the place of what was decided at its unit. */
    static Map<String, Activation> replaced(Map<String, Activation> decisions, Activation decision) {
        Map<String, Activation> changed = new HashMap<>(decisions);
        changed.put(decision.unit(), decision);
        return changed;
    }

    private static Text hindrance(String plugin, Optional<String> range, LiveSet live) {
        List<LiveVersion> versions = live.of(plugin);
        if (versions.isEmpty()) {
            return Text.of(
                    "已启用，但当前没有部署任何版本；请放入插件文件。",
                    "Switched on, but no version of it is deployed; put its file in place.");
        }
        return Text.of(
                        "已启用，但版本范围 {range} 不含任何已部署的版本（{live}）；请修改范围或部署合适的版本。",
                        "Switched on, but the range {range} admits none of the deployed versions ({live}); change the range"
                                + " or deploy a version that fits.")
                .with("range", range.orElse(""))
                .with(
                        "live",
                        versions.stream()
                                .map(version -> version.ref().version())
                                .collect(Collectors.joining(", ")));
    }
}
