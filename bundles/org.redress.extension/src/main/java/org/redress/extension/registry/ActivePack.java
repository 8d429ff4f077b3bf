package org.redress.extension.registry;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;

/** A pack that is on at a unit, with the settings that hold there. */
record ActivePack(Procedure procedure, EffectiveActivation activation) {

    /**
     * Packs that are on, by plugin id.
     *
     * @param plugins ids of everything deployed
     * @param effective what holds for a plugin at the unit
     * @param source the compiled pack of a digest
     */
    static List<ActivePack> of(
            Stream<String> plugins,
            Function<String, EffectiveActivation> effective,
            Function<String, Optional<Procedure>> source) {
        return plugins.distinct()
                .sorted(Comparator.naturalOrder())
                .map(effective)
                .flatMap(activation -> activation.pack().stream()
                        .flatMap(ref -> source.apply(ref.digest()).stream())
                        .map(procedure -> new ActivePack(procedure, activation)))
                .toList();
    }

    static Stream<ActivePack> procedures(List<ActivePack> active) {
        return active.stream().filter(pack -> pack.procedure().kind() == PackKind.PROCEDURE);
    }

    /**
     * Overlays of the chain before those of the region before the branch's own: the nearest has the last word.
     *
     * @param path ids of the unit and those above it, nearest first
     */
    static List<ActivePack> overlays(List<ActivePack> active, List<String> path) {
        return active.stream()
                .filter(pack -> pack.procedure().kind() == PackKind.OVERLAY)
                .sorted(Comparator.comparing(
                        pack -> pack.activation().decidedAt().map(path::indexOf).orElse(-1), Comparator.reverseOrder()))
                .toList();
    }

    /** What a case of each procedure that is on would run on. */
    static List<CaseRules> joined(List<ActivePack> active, List<String> path) {
        List<ActivePack> overlays = overlays(active, path);
        return procedures(active)
                .map(procedure -> {
                    Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
                    Stream.concat(Stream.of(procedure), overlays.stream())
                            .forEach(pack -> settings.put(
                                    pack.procedure().ref().id(),
                                    pack.activation().settings()));
                    return new CaseRules(
                            procedure.procedure(),
                            overlays.stream().map(ActivePack::procedure).toList(),
                            settings);
                })
                .toList();
    }

    PackUse use() {
        return new PackUse(procedure.ref(), procedure.kind(), activation.settings(), activation.decidedAt());
    }
}
