package org.redress.manager.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.Procedure;
import org.redress.api.text.Text;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.extension.PackVersion;
import org.redress.extension.PluginCode;
import org.redress.store.port.CaseStore;
import org.redress.store.port.PluginStore;
import org.redress.store.port.PluginStore.KnownVersion;

/** Everything that was ever installed: what is live from the registry, what is parked from the store. */
final class PluginDirectory {

    private static final Comparator<PluginVersion> NEWEST_FIRST = Comparator.comparing(
                    (PluginVersion version) -> PackVersion.parse(version.ref().version()))
            .reversed()
            .thenComparing(Comparator.comparing(PluginVersion::installedAt).reversed());

    private final LivePlugins live;
    private final PluginStore store;
    private final CaseStore cases;
    private final PluginCode code;
    private final Units units;

    PluginDirectory(LivePlugins live, PluginStore store, CaseStore cases, PluginCode code, Units units) {
        this.live = live;
        this.store = store;
        this.cases = cases;
        this.code = code;
        this.units = units;
    }

    List<String> ids() {
        return byPlugin(Map.of()).keySet().stream().toList();
    }

    List<Plugin> all() {
        return byPlugin(cases.openCasesByDigest()).entrySet().stream()
                .map(entry -> plugin(entry.getKey(), entry.getValue()))
                .toList();
    }

    Optional<Plugin> find(String id) {
        return Optional.ofNullable(byPlugin(cases.openCasesByDigest()).get(id)).map(versions -> plugin(id, versions));
    }

    /** The rules that speak for a plugin: current, else the newest known. */
    Optional<Procedure> representative(String id) {
        return live.current(id).map(LiveVersion::procedure).or(() -> store.versions().stream()
                .filter(known -> known.ref().id().equals(id))
                .max(Comparator.comparing(known -> PackVersion.parse(known.ref().version())))
                .flatMap(known -> live.procedure(known.ref().digest())));
    }

    /** The rules whose settings are chosen: those that the unit uses after a decision, else what speaks for the plugin. */
    Optional<Procedure> rulesAfter(Activation decision) {
        return live.effectiveIf(decision, decision.unit())
                .pack()
                .flatMap(pack -> live.procedure(pack.digest()))
                .or(() -> representative(decision.plugin()));
    }

    boolean knows(String id) {
        return byPlugin(Map.of()).containsKey(id);
    }

    /** Whether this node has a version whose source the database does not keep: it was purged from another node meanwhile. */
    boolean lostItsSource(String id) {
        Set<String> kept =
                store.versions().stream().map(known -> known.ref().digest()).collect(Collectors.toSet());
        return live.live().stream()
                .filter(version -> version.plugin().equals(id))
                .anyMatch(version -> !kept.contains(version.ref().digest()));
    }

    private Map<String, List<PluginVersion>> byPlugin(Map<String, Integer> openCases) {
        Map<String, PluginVersion> byDigest = new LinkedHashMap<>();
        for (KnownVersion known : store.versions()) {
            byDigest.put(
                    known.ref().digest(),
                    new PluginVersion(
                            known.ref(),
                            known.origin(),
                            false,
                            known.installedAt(),
                            openCases.getOrDefault(known.ref().digest(), 0),
                            Optional.empty()));
        }
        for (LiveVersion version : live.live()) {
            PluginVersion known = byDigest.get(version.ref().digest());
            byDigest.put(
                    version.ref().digest(),
                    new PluginVersion(
                            version.ref(),
                            version.origin(),
                            true,
                            known == null ? version.since() : known.installedAt(),
                            openCases.getOrDefault(version.ref().digest(), 0),
                            Optional.of(version.signature())));
        }
        Map<String, List<PluginVersion>> byPlugin = new TreeMap<>();
        byDigest.values().stream().sorted(NEWEST_FIRST).forEach(version -> byPlugin.computeIfAbsent(
                        version.ref().id(), id -> new ArrayList<>())
                .add(version));
        return byPlugin;
    }

    private Plugin plugin(String id, List<PluginVersion> versions) {
        Optional<LiveVersion> current = live.current(id);
        Optional<Procedure> rules = current.map(LiveVersion::procedure)
                .or(() -> live.procedure(versions.get(0).ref().digest()));
        return new Plugin(
                id,
                rules.map(Procedure::kind).orElse(PackKind.PROCEDURE),
                rules.map(Procedure::title).orElse(Text.same(id)),
                rules.map(Procedure::description).orElse(Text.same(id)),
                state(id, current.isPresent()),
                current.map(LiveVersion::ref),
                versions);
    }

    private PluginState state(String id, boolean there) {
        if (!there) {
            return PluginState.PARKED;
        }
        if (code.quarantines().stream()
                .anyMatch(quarantine -> quarantine.plugin().equals(id))) {
            return PluginState.QUARANTINED;
        }
        return disabled(id) ? PluginState.DISABLED : PluginState.ACTIVE;
    }

    /** Off and locked above everybody. */
    private boolean disabled(String id) {
        List<Activation> decisions = live.decisions(id);
        return !decisions.isEmpty()
                && units.all().stream().filter(unit -> unit.parent().isEmpty()).allMatch(chain -> decisions.stream()
                        .anyMatch(decision -> decision.unit().equals(chain.id())
                                && decision.state() == Activation.State.OFF
                                && decision.locked()));
    }
}
