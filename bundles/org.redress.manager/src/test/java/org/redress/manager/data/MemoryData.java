package org.redress.manager.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.KeptData.Cases;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PluginPurge.State;
import org.redress.api.plugin.Quarantine;
import org.redress.api.plugin.Rollout;
import org.redress.manager.Fakes;
import org.redress.store.port.PluginDataStore;

/** What the database would keep of plugins: versions and decisions of the fake installation, the rest as a test says. */
final class MemoryData implements PluginDataStore {

    final Map<String, Cases> casesByDigest = new HashMap<>();
    final List<String> wanted = new ArrayList<>();
    final List<Quarantine> quarantines = new ArrayList<>();
    final List<String> rollouts = new ArrayList<>();
    boolean applying;
    boolean underWay;
    /** Called between the look and the deletion, as another node would come in. */
    Runnable meanwhile = () -> {};

    private final Fakes.MemoryStore plugins;
    private final Map<String, PluginPurge> purges = new LinkedHashMap<>();
    boolean emptied;

    MemoryData(Fakes.MemoryStore plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<String> plugins() {
        return plugins.versions().stream()
                .map(known -> known.ref().id())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Holdings of(String plugin) {
        return new Holdings(
                plugin,
                emptied
                        ? List.of()
                        : plugins.versions().stream()
                                .filter(known -> known.ref().id().equals(plugin))
                                .map(known -> new HeldVersion(
                                        known,
                                        40,
                                        casesByDigest.getOrDefault(known.ref().digest(), new Cases(0, 0, 0))))
                                .toList(),
                emptied
                        ? List.of()
                        : plugins.activations().stream()
                                .filter(decision -> decision.plugin().equals(plugin))
                                .toList(),
                emptied ? 0 : decisionLog(plugin).size(),
                Optional.ofNullable(plugins.leads.get(plugin)),
                List.of(),
                wanted,
                quarantines,
                List.of(),
                applying,
                rollouts,
                underWay);
    }

    @Override
    public List<Activation> decisionLog(String plugin) {
        return plugins.log.stream()
                .filter(decision -> decision.plugin().equals(plugin))
                .toList();
    }

    @Override
    public List<Rollout> rollouts(String plugin) {
        return List.of();
    }

    @Override
    public List<String> caseNumbers(String plugin, String after, int limit) {
        return List.of();
    }

    @Override
    public List<PluginPurge> purges(String plugin) {
        List<PluginPurge> found = new ArrayList<>(purges.values().stream()
                .filter(purge -> purge.plugin().equals(plugin))
                .toList());
        java.util.Collections.reverse(found);
        return found;
    }

    @Override
    public Optional<PluginPurge> purge(String id) {
        return Optional.ofNullable(purges.get(id));
    }

    @Override
    public boolean ask(PluginPurge purge, Optional<PluginPurge> lapsed) {
        lapsed.ifPresent(before -> purges.put(before.id(), before));
        if (purges(purge.plugin()).stream().anyMatch(other -> other.state() == State.ASKED)) {
            return false;
        }
        purges.put(purge.id(), purge);
        return true;
    }

    @Override
    public boolean end(PluginPurge ended, Instant now) {
        return purges.get(ended.id()).state() == State.ASKED && purges.put(ended.id(), ended) != null;
    }

    @Override
    public boolean carryOut(PluginPurge done, Predicate<Holdings> asShown, Instant now) {
        meanwhile.run();
        if (!asShown.test(of(done.plugin())) || !end(done, now)) {
            return false;
        }
        emptied = true;
        return true;
    }
}
