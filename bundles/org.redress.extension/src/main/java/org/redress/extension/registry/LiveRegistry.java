package org.redress.extension.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PackDeployment;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.procedure.PackCompiler;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.ProcedureProof;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.extension.Prospect;
import org.redress.extension.Trap;
import org.redress.store.port.PluginStore;
import org.redress.store.port.PluginStore.KnownVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry. Readers see one immutable set of live versions, swapped when something comes or goes; what comes and goes
 * queues at one lock, compilation included, so that two files of one plugin cannot overtake each other.
 */
@Component(service = {PackDeployment.class, LivePlugins.class})
public final class LiveRegistry implements PackDeployment, LivePlugins {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRegistry.class);

    private final PackCompiler compiler;
    private final ProcedureProof proof;
    private final JointProof joint;
    private final PluginStore store;
    private final Units units;
    private final Clock clock;
    private final Decisions decisions;
    private final SourceLibrary library;
    private final RefusalBook refusals;
    private final Object door = new Object();
    /** Origin and plugin pairs that came since start; guarded by {@link #door}. */
    private final Set<List<String>> arrived = new HashSet<>();

    private volatile LiveSet live = LiveSet.EMPTY;

    @Activate
    public LiveRegistry(
            @Reference PackCompiler compiler,
            @Reference ProcedureProof proof,
            @Reference PluginStore store,
            @Reference Units units) {
        this(compiler, proof, store, units, Clock.systemUTC(), System::nanoTime);
    }

    LiveRegistry(
            PackCompiler compiler,
            ProcedureProof proof,
            PluginStore store,
            Units units,
            Clock clock,
            LongSupplier nanos) {
        this.compiler = compiler;
        this.proof = proof;
        this.store = store;
        this.units = units;
        this.clock = clock;
        this.decisions = new Decisions(store::activations, store::leads, nanos);
        this.joint = new JointProof(proof, units, decisions);
        this.library = new SourceLibrary(compiler, store);
        this.refusals = new RefusalBook(clock);
    }

    @Override
    public Compilation deploy(String origin, PackSource source, PluginSignature signature) {
        synchronized (door) {
            Compilation result = compiler.compile(source);
            if (result instanceof Compiled compiled) {
                List<PackError> objections = objections(version(origin, compiled, signature), source);
                if (objections.isEmpty()) {
                    goLive(version(origin, compiled, signature), source);
                    return result;
                }
                result = new Refused(objections);
            }
            refuse(origin, ((Refused) result).errors());
            return result;
        }
    }

    private LiveVersion version(String origin, Compiled compiled, PluginSignature signature) {
        return new LiveVersion(compiled.procedure(), origin, clock.instant(), signature);
    }

    @Override
    public void judge(String origin, PluginSignature signature) {
        synchronized (door) {
            live = live.judged(origin, signature);
        }
    }

    @Override
    public void withdraw(String origin) {
        synchronized (door) {
            refusals.remove(origin);
            LiveVersion gone = live.byOrigin().get(origin);
            if (gone == null) {
                return;
            }
            library.add(gone.procedure());
            live = live.without(origin);
            LOG.info(
                    "{} is gone: {} {} is parked, cases on it go on; {}",
                    origin,
                    gone.plugin(),
                    gone.ref().version(),
                    now().current(gone.plugin())
                            .map(next -> next.ref().version() + " from " + next.origin() + " is current now")
                            .orElse("no other version is deployed"));
        }
    }

    @Override
    public List<LiveVersion> live() {
        return live.all();
    }

    @Override
    public Optional<LiveVersion> current(String plugin) {
        return now().current(plugin);
    }

    /** What is deployed, led by those who were chosen to. */
    private LiveSet now() {
        return live.led(decisions.leads());
    }

    @Override
    public Optional<LiveVersion> broughtBy(String origin) {
        return Optional.ofNullable(live.byOrigin().get(origin));
    }

    @Override
    public Optional<Procedure> procedure(String digest) {
        return live.ofDigest(digest).map(LiveVersion::procedure).or(() -> library.find(digest));
    }

    @Override
    public EffectiveActivation effective(String plugin, String unit) {
        return EffectiveState.of(plugin, unit, path(unit), decisions.about(plugin), now());
    }

    @Override
    public EffectiveActivation effectiveIf(Activation decision, String unit) {
        Map<String, Activation> changed = EffectiveState.replaced(decisions.about(decision.plugin()), decision);
        return EffectiveState.of(decision.plugin(), unit, path(unit), changed, now());
    }

    @Override
    public EffectiveActivation effectiveIf(Prospect prospect, String unit) {
        return EffectiveState.of(prospect.plugin(), unit, path(unit), decided(prospect), then(prospect));
    }

    @Override
    public Optional<Trap> trapIf(Prospect prospect) {
        return joint.ifDone(prospect.plugin(), decided(prospect), now(), then(prospect));
    }

    private Map<String, Activation> decided(Prospect prospect) {
        Map<String, Activation> decided = decisions.about(prospect.plugin());
        for (Activation decision : prospect.decisions()) {
            decided = EffectiveState.replaced(decided, decision);
        }
        return decided;
    }

    private LiveSet then(Prospect prospect) {
        LiveSet set = live;
        for (String origin : prospect.leaving()) {
            set = set.without(origin);
        }
        if (prospect.arriving().isPresent()) {
            LiveVersion arriving = prospect.arriving().get();
            LiveVersion replaced = set.byOrigin().get(arriving.origin());
            set = set.with(arriving, replaced != null && set.leads(replaced));
        }
        Map<String, String> leads = new HashMap<>(decisions.leads());
        prospect.leading()
                .ifPresentOrElse(origin -> leads.put(prospect.plugin(), origin), () -> leads.remove(prospect.plugin()));
        return set.led(leads);
    }

    @Override
    public Optional<String> chosenLead(String plugin) {
        return Optional.ofNullable(decisions.leads().get(plugin));
    }

    @Override
    public Compilation verify(String origin, PackSource source) {
        Compilation result = compiler.compile(source);
        if (result instanceof Compiled compiled) {
            LiveVersion version = version(origin, compiled, PluginSignature.UNCHECKED);
            List<PackError> objections = clash(origin, version.ref(), source)
                    .map(List::of)
                    .orElseGet(() -> proof.prove(version.procedure(), source));
            return objections.isEmpty() ? result : new Refused(objections);
        }
        return result;
    }

    @Override
    public Optional<Trap> trapIf(Activation decision) {
        return joint.ifDecided(List.of(decision), units.all(), now());
    }

    @Override
    public Optional<Trap> trapIf(List<Activation> together, List<Unit> tree) {
        return joint.ifDecided(together, tree, now());
    }

    @Override
    public Optional<Text> outOfReachIf(Activation decision) {
        Map<String, Activation> changed = EffectiveState.replaced(decisions.about(decision.plugin()), decision);
        return EffectiveState.outOfReach(decision.plugin(), path(decision.unit()), changed, now());
    }

    @Override
    public List<Activation> decisions(String plugin) {
        return List.copyOf(decisions.about(plugin).values());
    }

    @Override
    public void decisionsChanged() {
        decisions.reload();
    }

    @Override
    public <T> Optional<T> whileAbsent(String plugin, Supplier<T> work) {
        synchronized (door) {
            return live.of(plugin).isEmpty() ? Optional.of(work.get()) : Optional.empty();
        }
    }

    @Override
    public List<RefusedPack> refused() {
        return refusals.newestFirst();
    }

    @Override
    public void refuse(String origin, List<PackError> errors) {
        refusals.add(origin, errors, live.byOrigin().containsKey(origin));
    }

    private void goLive(LiveVersion version, PackSource source) {
        String origin = version.origin();
        PackRef ref = version.ref();
        boolean firstHere = arrived.add(List.of(origin, ref.id()));
        boolean leads = VersionChoice.leads(live, version, firstHere, firstHere ? knownSince(ref.id()) : Map.of());
        // Kept before it can be used: a case may freeze it in the same millisecond.
        store.keep(ref, origin, source, version.since());
        LiveVersion before = live.byOrigin().get(origin);
        if (before != null) {
            library.add(before.procedure());
        }
        live = live.with(version, leads);
        refusals.remove(origin);
        report(version, before, now().leads(version));
    }

    /** What speaks against a pack that compiles. Proven last: it takes longest. */
    private List<PackError> objections(LiveVersion version, PackSource source) {
        Optional<PackError> clash = clash(version.origin(), version.ref(), source);
        if (clash.isPresent()) {
            return List.of(clash.get());
        }
        List<PackError> weak = proof.prove(version.procedure(), source);
        return weak.isEmpty() ? trap(version, source).stream().toList() : weak;
    }

    /**
     * Whether a version that takes the place of another would trap cases with what it works together with. Asked only then:
     * at a start packs come one by one, and what they make together was proven when it was decided.
     */
    private Optional<PackError> trap(LiveVersion version, PackSource source) {
        LiveVersion replaced = live.byOrigin().get(version.origin());
        if (replaced == null || !replaced.plugin().equals(version.plugin())) {
            return Optional.empty();
        }
        LiveSet after = live.with(version, live.leads(replaced)).led(decisions.leads());
        return joint.ifLive(now(), after)
                .map(trap -> new PackError(source.files().firstKey(), 0, 0, "RD-PLG-003", trap.text()));
    }

    /** One number must not stand for two texts, or nobody could say which of them a branch uses. */
    private Optional<PackError> clash(String origin, PackRef ref, PackSource source) {
        return live.of(ref.id()).stream()
                .filter(other -> !other.origin().equals(origin))
                .filter(other -> other.ref().version().equals(ref.version()))
                .filter(other -> !other.ref().digest().equals(ref.digest()))
                .findFirst()
                .map(other -> new PackError(
                        source.files().firstKey(),
                        0,
                        0,
                        "RD-PLG-002",
                        Text.of(
                                        "{pack} 已由 {origin} 以不同内容提供；请提高版本号，或替换原文件。",
                                        "{pack} is already there from {origin} with other content; raise the version, or"
                                                + " replace that one.")
                                .with("pack", ref.id() + " " + ref.version())
                                .with("origin", other.origin())));
    }

    private Map<String, Instant> knownSince(String plugin) {
        return store.versions().stream()
                .filter(known -> known.ref().id().equals(plugin))
                .collect(Collectors.toMap(
                        KnownVersion::origin, KnownVersion::installedAt, (a, b) -> a.isBefore(b) ? a : b));
    }

    private static void report(LiveVersion version, LiveVersion before, boolean leads) {
        PackRef ref = version.ref();
        boolean changedUnderItsNumber = before != null
                && before.plugin().equals(ref.id())
                && before.ref().version().equals(ref.version())
                && !before.ref().digest().equals(ref.digest());
        LOG.info(
                "{} {} from {} is live, {}{}",
                ref.id(),
                ref.version(),
                version.origin(),
                leads ? "as the current version" : "beside the current version and used only where a range asks for it",
                changedUnderItsNumber
                        ? "; its content changed under the same version number, raise the number outside development"
                        : "");
    }

    private List<String> path(String unit) {
        return units.path(unit).stream().map(Unit::id).toList();
    }
}
