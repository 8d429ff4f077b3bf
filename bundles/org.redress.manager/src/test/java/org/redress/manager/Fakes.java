package org.redress.manager;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Activation;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.PackCompiler;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.procedure.Weakness;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.extension.registry.LiveRegistry;
import org.redress.store.port.PluginStore;

/** The registry as it is, over an installation in memory. */
public final class Fakes {

    public final MemoryStore store = new MemoryStore();
    public final Units units = new Tree();
    public final FakeProof proof = new FakeProof();
    public final LiveRegistry registry = new LiveRegistry(Fakes::compile, proof, store, units);

    /** A fake of which the test expects only certain calls; any other fails. */
    public static <T> T only(Class<T> type, Map<String, java.util.function.Function<Object[], Object>> calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (!calls.containsKey(method.getName())) {
                throw new AssertionError("unexpected call of " + method);
            }
            return calls.get(method.getName()).apply(args == null ? new Object[0] : args);
        }));
    }

    /** {@code id version [procedure] [setting=whole number]…}; everything else is refused. */
    private static PackCompiler.Compilation compile(PackSource source) {
        String file = source.files().firstKey();
        String[] words = source.files().get(file).split("\\s+");
        if (words.length < 2 || !words[1].matches("\\d+\\.\\d+\\.\\d+")) {
            return new PackCompiler.Refused(
                    List.of(new PackError(file, 3, 7, "RD-PCK-001", Text.of("不是规则包", "is no pack"))));
        }
        Map<String, SettingDecl> settings = new LinkedHashMap<>();
        boolean procedure = words.length > 2 && words[2].equals("procedure");
        for (int i = procedure ? 3 : 2; i < words.length; i++) {
            String name = words[i].substring(0, words[i].indexOf('='));
            long value = Long.parseLong(words[i].substring(name.length() + 1));
            settings.put(name, new SettingDecl(name, Text.same(name), Text.same(name), "{}", value));
        }
        return new PackCompiler.Compiled(new Procedure(
                new PackRef(words[0], words[1], source.digest()),
                procedure ? PackKind.PROCEDURE : PackKind.OVERLAY,
                Text.of("标题", "Title"),
                Text.of("说明", "About"),
                "",
                Map.of(),
                settings,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Handling.NONE));
    }

    /** Alone every pack is sound. */
    public static final class FakeProof implements ProcedureProof {
        /** Id of a pack that traps the cases of procedures that it joins. */
        public String trapping = "";

        public int together;

        @Override
        public List<PackError> prove(Procedure pack, PackSource source) {
            return List.of();
        }

        @Override
        public List<Weakness> proveTogether(
                Procedure procedure, List<Procedure> overlays, Map<String, Map<String, Object>> settings) {
            together++;
            return overlays.stream()
                    .filter(overlay -> overlay.ref().id().equals(trapping))
                    .map(overlay -> new Weakness(
                            "RD-PCK-060", "goods/gate", Text.of("商品：登记 → 查看", "goods: register → look: stuck")))
                    .toList();
        }
    }

    /** What the database would hold. */
    public static final class MemoryStore implements PluginStore {
        public final Map<String, String> leads = new HashMap<>();
        public final List<Activation> log = new ArrayList<>();
        public boolean down;
        private final Map<String, PackSource> sources = new HashMap<>();
        private final List<KnownVersion> versions = new ArrayList<>();
        private final Map<List<String>, Activation> activations = new HashMap<>();

        @Override
        public void keep(PackRef ref, String origin, PackSource source, Instant at) {
            if (down) {
                throw new IllegalStateException("database is down");
            }
            if (sources.putIfAbsent(ref.digest(), source) == null) {
                versions.add(new KnownVersion(ref, origin, at));
            }
        }

        @Override
        public Optional<PackSource> source(String digest) {
            return Optional.ofNullable(sources.get(digest));
        }

        /** As a purge does. */
        public void forget(String digest) {
            sources.remove(digest);
            versions.removeIf(known -> known.ref().digest().equals(digest));
        }

        @Override
        public List<KnownVersion> versions() {
            return List.copyOf(versions);
        }

        @Override
        public List<Activation> activations() {
            return List.copyOf(activations.values());
        }

        @Override
        public Map<String, String> leads() {
            return Map.copyOf(leads);
        }

        @Override
        public void lead(String plugin, Optional<String> origin) {
            origin.ifPresentOrElse(chosen -> leads.put(plugin, chosen), () -> leads.remove(plugin));
        }

        @Override
        public void save(Activation activation) {
            log.add(activation);
            activations.put(List.of(activation.plugin(), activation.unit()), activation);
        }
    }

    private static final class Tree implements Units {
        private final Map<String, Unit> all = new LinkedHashMap<>();

        Tree() {
            add("lanhu", UnitKind.CHAIN, null);
            add("east", UnitKind.REGION, "lanhu");
            add("sh-jingan", UnitKind.BRANCH, "east");
            add("hz-xihu", UnitKind.BRANCH, "east");
        }

        private void add(String id, UnitKind kind, String parent) {
            all.put(
                    id,
                    new Unit(
                            id,
                            kind,
                            id.toUpperCase(Locale.ROOT),
                            Text.of("名" + id, "Unit " + id),
                            Optional.ofNullable(parent),
                            ZoneId.of("Asia/Shanghai"),
                            true));
        }

        @Override
        public List<Unit> all() {
            return List.copyOf(all.values());
        }

        @Override
        public Optional<Unit> find(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<Unit> path(String id) {
            List<Unit> path = new ArrayList<>();
            for (Unit unit = all.get(id);
                    unit != null;
                    unit = unit.parent().map(all::get).orElse(null)) {
                path.add(unit);
            }
            return path;
        }

        @Override
        public Set<String> branchesBelow(String id) {
            Set<String> below = new LinkedHashSet<>();
            for (Unit unit : all.values()) {
                if (unit.kind() == UnitKind.BRANCH
                        && path(unit.id()).stream().anyMatch(above -> above.id().equals(id))) {
                    below.add(unit.id());
                }
            }
            return below;
        }

        @Override
        public Outcome<Unit> save(Caller caller, Unit unit) {
            throw new AssertionError("the manager never writes units");
        }
    }
}
