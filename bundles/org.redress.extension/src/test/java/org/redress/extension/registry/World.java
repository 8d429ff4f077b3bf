package org.redress.extension.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.AuthorityRule;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Condition;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.Limit;
import org.redress.api.procedure.PackCompiler;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.SettingDecl;
import org.redress.api.procedure.Weakness;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.store.port.PluginStore;

/** An installation in memory: chain lanhu, regions east and south, three branches. Survives restarts of the registry. */
final class World {

    final MemoryStore store = new MemoryStore();
    final LineCompiler compiler = new LineCompiler();
    final FakeProof proof = new FakeProof();
    final Units units = new Tree();
    final Ticking clock = new Ticking();
    long nanos;
    LiveRegistry registry = restarted();

    LiveRegistry restarted() {
        registry = new LiveRegistry(compiler, proof, store, units, clock, () -> nanos);
        return registry;
    }

    ActiveRules rules() {
        return new ActiveRules(registry, units);
    }

    PackCompiler.Compilation deploy(String origin, String pack) {
        return registry.deploy(origin, source(pack), PluginSignature.UNSIGNED);
    }

    static PackSource source(String pack) {
        return PackSource.single("pack.yaml", pack);
    }

    void decide(String plugin, String unit, Activation.State state) {
        decide(plugin, unit, state, false, Optional.empty(), Map.of());
    }

    void decide(
            String plugin,
            String unit,
            Activation.State state,
            boolean locked,
            Optional<String> range,
            Map<String, Object> settings) {
        store.save(new Activation(plugin, unit, state, locked, range, settings, "because", "admin", clock.instant()));
        registry.decisionsChanged();
    }

    /** Understands {@code id version [overlay] [key=whole number]… [role:remedy]…}; everything else is refused. */
    static final class LineCompiler implements PackCompiler {
        final List<String> compiled = new CopyOnWriteArrayList<>();

        @Override
        public Compilation compile(PackSource source) {
            String text = source.files().values().iterator().next();
            compiled.add(text);
            String[] words = text.split("\\s+");
            if (words.length < 2 || !words[1].matches("\\d+\\.\\d+\\.\\d+(-.+)?")) {
                return new Refused(List.of(new PackError(
                        source.files().firstKey(), 1, 1, "RD-PCK-001", Text.of("不是插件", "not a pack:\n" + text))));
            }
            PackKind kind = text.contains(" overlay") ? PackKind.OVERLAY : PackKind.PROCEDURE;
            Map<String, SettingDecl> settings = new LinkedHashMap<>();
            for (String word : words) {
                int equals = word.indexOf('=');
                if (equals > 0) {
                    String name = word.substring(0, equals);
                    settings.put(
                            name,
                            new SettingDecl(
                                    name,
                                    Text.same(name),
                                    Text.same(name),
                                    "{}",
                                    Long.valueOf(word.substring(equals + 1))));
                }
            }
            List<AuthorityRule> rows = Stream.of(words)
                    .filter(word -> word.contains(":"))
                    .map(word -> row(words[0], word.split(":")))
                    .toList();
            return new Compiled(procedure(new PackRef(words[0], words[1], source.digest()), kind, settings, rows));
        }
    }

    private static AuthorityRule row(String pack, String[] words) {
        return new AuthorityRule(
                pack + "/" + words[0] + "/" + words[1],
                words[0],
                words[1],
                Limit.NONE,
                Limit.NONE,
                1,
                List.of(),
                List.of());
    }

    /** The type {@code zeta} is offered only where the setting {@code zeta} is not 0; without the setting everywhere. */
    private static Optional<Condition> offered(String type, Map<String, SettingDecl> settings) {
        return settings.containsKey(type) ? Optional.of(new Chosen(type)) : Optional.empty();
    }

    private record Chosen(String setting) implements Condition {

        @Override
        public Optional<Boolean> test(Map<String, Object> facts) {
            Map<?, ?> settings = (Map<?, ?>) facts.get("settings");
            return Optional.ofNullable(settings.get(setting)).map(value -> !value.equals(0L));
        }

        @Override
        public String source() {
            return "settings." + setting + " != 0";
        }

        @Override
        public Set<String> facts() {
            return Set.of("settings." + setting);
        }

        @Override
        public Map<String, Set<Object>> constants() {
            return Map.of();
        }
    }

    static Procedure procedure(
            PackRef ref, PackKind kind, Map<String, SettingDecl> settings, List<AuthorityRule> authority) {
        Map<String, ComplaintType> types = new LinkedHashMap<>();
        if (kind == PackKind.PROCEDURE) {
            for (String type : List.of("zeta", "alpha")) {
                String id = ref.id() + "/" + type;
                types.put(
                        id,
                        new ComplaintType(
                                id,
                                Text.same(type),
                                Text.same(type),
                                Optional.empty(),
                                offered(type, settings),
                                List.of(),
                                List.of(),
                                List.of(),
                                new NoForm(),
                                List.of(),
                                List.of()));
            }
        }
        String role = "manager";
        return new Procedure(
                ref,
                kind,
                Text.same(ref.id()),
                Text.same(ref.id()),
                "",
                Map.of(role, new RoleDecl(role, Text.same(ref.id() + " " + ref.version()), Set.of(), Optional.empty())),
                settings,
                types,
                Map.of(),
                List.of(),
                List.of(),
                authority,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Handling.NONE);
    }

    /** Knows by name which packs are traps, alone or beside a procedure. */
    static final class FakeProof implements ProcedureProof {
        /** {@code id version} of packs that trap cases of any procedure that they join. */
        final Set<String> trapping = new HashSet<>();
        /** {@code procedure + overlay {settings}…}, as they were asked for. */
        final List<String> together = new ArrayList<>();

        /** A pack that says so is taken for one in which cases get stuck. */
        @Override
        public List<PackError> prove(Procedure pack, PackSource source) {
            return source.files().get("pack.yaml").endsWith(" trap")
                    ? List.of(new PackError("pack.yaml", 1, 1, "RD-PCK-060", Text.of("困住", "stuck")))
                    : List.of();
        }

        @Override
        public List<Weakness> proveTogether(
                Procedure procedure, List<Procedure> overlays, Map<String, Map<String, Object>> settings) {
            List<Procedure> all = new ArrayList<>(List.of(procedure));
            all.addAll(overlays);
            together.add(all.stream()
                    .map(pack -> named(pack) + settings.get(pack.ref().id()))
                    .collect(Collectors.joining(" + ")));
            return all.stream()
                    .map(FakeProof::named)
                    .filter(trapping::contains)
                    .map(name -> new Weakness("RD-PCK-060", name, Text.of("困在 " + name, "stuck by " + name)))
                    .toList();
        }

        private static String named(Procedure pack) {
            return pack.ref().id() + " " + pack.ref().version();
        }
    }

    /** A form without fields. */
    record NoForm() implements Form {
        @Override
        public String schema() {
            return "{}";
        }

        @Override
        public List<FormField> fields() {
            return List.of();
        }

        @Override
        public List<org.redress.api.problem.FieldError> check(Map<String, Object> values) {
            return List.of();
        }

        @Override
        public List<FormField> missing(Map<String, Object> values) {
            return List.of();
        }
    }

    /** What the database would hold. */
    static final class MemoryStore implements PluginStore {
        final Map<String, String> leads = new HashMap<>();
        final Map<String, PackSource> sources = new HashMap<>();
        final List<KnownVersion> versions = new ArrayList<>();
        final Map<List<String>, Activation> activations = new HashMap<>();
        int activationReads;

        @Override
        public synchronized void keep(PackRef ref, String origin, PackSource source, Instant at) {
            if (sources.putIfAbsent(ref.digest(), source) == null) {
                versions.add(new KnownVersion(ref, origin, at));
            }
        }

        @Override
        public synchronized Optional<PackSource> source(String digest) {
            return Optional.ofNullable(sources.get(digest));
        }

        @Override
        public synchronized List<KnownVersion> versions() {
            return List.copyOf(versions);
        }

        @Override
        public synchronized List<Activation> activations() {
            activationReads++;
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
        public synchronized void save(Activation activation) {
            activations.put(List.of(activation.plugin(), activation.unit()), activation);
        }
    }

    /** Moves on by a second each time it is read. */
    static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-02T01:00:00Z");

        @Override
        public synchronized Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Tree implements Units {
        private final Map<String, Unit> all = new LinkedHashMap<>();

        Tree() {
            add("lanhu", UnitKind.CHAIN, null);
            add("east", UnitKind.REGION, "lanhu");
            add("south", UnitKind.REGION, "lanhu");
            add("sh-jingan", UnitKind.BRANCH, "east");
            add("hz-xihu", UnitKind.BRANCH, "east");
            add("gz-tianhe", UnitKind.BRANCH, "south");
        }

        private void add(String id, UnitKind kind, String parent) {
            all.put(
                    id,
                    new Unit(
                            id,
                            kind,
                            id.toUpperCase(java.util.Locale.ROOT),
                            Text.same(id),
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
            throw new UnsupportedOperationException("the registry never asks");
        }

        @Override
        public Outcome<Unit> save(Caller caller, Unit unit) {
            throw new UnsupportedOperationException("the registry never writes units");
        }
    }
}
