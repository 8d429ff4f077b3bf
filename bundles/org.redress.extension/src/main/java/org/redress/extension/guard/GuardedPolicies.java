package org.redress.extension.guard;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.PluginPolicies;
import org.redress.api.plugin.Quarantine;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;
import org.redress.extension.CodeSwitch;
import org.redress.extension.LivePlugins;
import org.redress.extension.LiveVersion;
import org.redress.extension.PluginCode;
import org.redress.extension.Recovery;
import org.redress.spi.policy.Answer;
import org.redress.spi.policy.EscalationPolicy;
import org.redress.spi.policy.Question;
import org.redress.store.port.QuarantineStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only place where code of plugins is called: under a lease, on threads of its own, with a time limit. */
@Component(service = {PluginPolicies.class, CodeSwitch.class, PluginCode.class})
public final class GuardedPolicies implements PluginPolicies, CodeSwitch, PluginCode, SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedPolicies.class);

    private static final Text RECOVERY =
            Text.of("本节点以恢复方式启动，不询问插件", "this node was started for recovery and asks no plugin");

    private final LivePlugins plugins;
    private final PolicyServices services;
    private final BundleContext context;
    private final Limits limits;
    private final Clock clock = Clock.systemUTC();
    private final LongSupplier nanos = System::nanoTime;
    private final QuarantineBook quarantines;
    private final Leases leases = new Leases();
    private final Map<Long, Ward> wards = new ConcurrentHashMap<>();
    private final Optional<InsideMarks> marks;
    private final boolean recovery;

    @Activate
    public GuardedPolicies(
            BundleContext context, @Reference LivePlugins plugins, @Reference QuarantineStore quarantines) {
        this.context = context;
        this.plugins = plugins;
        this.limits = Limits.USUAL;
        this.quarantines = new QuarantineBook(quarantines, nanos);
        this.services = new PolicyServices(context);
        this.recovery = Recovery.on(context);
        Optional<Path> folder = Suspects.folder(context);
        this.marks = folder.flatMap(Suspects::marks);
        marks.ifPresent(
                inside -> Suspects.of(folder.orElseThrow(), inside, clock).forEach(this::suspect));
        context.addBundleListener(this);
    }

    private void suspect(Quarantine quarantine) {
        quarantines.put(quarantine);
        LOG.error(
                "RD-PLG-302 {} {} is quarantined: {}. Nobody asks its code any more; cases go on, owners and managers are told."
                        + " Replace it, or let it try again with redress:plugin-quarantine --release {}",
                quarantine.plugin(),
                quarantine.version(),
                quarantine.why(),
                quarantine.plugin());
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
        services.close();
        wards.values().forEach(Ward::close);
        marks.ifPresent(InsideMarks::close);
    }

    @Override
    public Verdict ask(PackRef pack, String policy, Asked asked) {
        if (recovery) {
            return new Verdict.Unanswered(RECOVERY);
        }
        Optional<LiveVersion> code = CodeChoice.of(pack, plugins.live());
        if (code.isEmpty()) {
            return unanswered(NotAnswered.Kind.GONE);
        }
        Question question = new Question(asked.event(), asked.detail(), FactCopy.of(asked.facts()), asked.at());
        try (Leases.Lease lease = leases.use(code.get().origin())) {
            return ask(code.get(), policy, question);
        } catch (NotAnswered failed) {
            report(code.get(), policy, failed);
            return unanswered(failed.kind());
        } catch (RuntimeException failed) {
            // The bundle went between two looks, or the database: nobody could be asked.
            report(code.get(), policy, new NotAnswered(NotAnswered.Kind.GONE, failed.toString()));
            return unanswered(NotAnswered.Kind.GONE);
        }
    }

    private Verdict ask(LiveVersion code, String policy, Question question) throws NotAnswered {
        Optional<ServiceReference<EscalationPolicy>> found = services.find(code.origin(), policy);
        Bundle bundle = found.map(ServiceReference::getBundle).orElse(null);
        if (bundle == null) {
            throw new NotAnswered(NotAnswered.Kind.GONE, "no component with redress.policy=" + policy);
        }
        Ward ward = wards.computeIfAbsent(bundle.getBundleId(), id -> ward(code, bundle));
        if (quarantines.about(ward.code()).isPresent()) {
            throw new NotAnswered(NotAnswered.Kind.QUARANTINED, "quarantined");
        }
        try {
            Answer answer = ward.call(marked(ward, services.call(found.get(), question)));
            return Verdicts.of(answer).orElseThrow(() -> ward.nonsense("answered " + Verdicts.shown(answer)));
        } catch (NotAnswered failed) {
            if (failed.quarantines()) {
                quarantines.put(quarantine(ward, failed.getMessage(), "system"));
            }
            throw failed;
        }
    }

    /** While it runs it stands among those who are inside. */
    private Callable<Answer> marked(Ward ward, Callable<Answer> call) {
        if (marks.isEmpty()) {
            return call;
        }
        InsideMarks inside = marks.get();
        return () -> {
            int mark = inside.enter(Suspects.name(ward.code(), ward.plugin(), ward.version()));
            try {
                return call.call();
            } finally {
                inside.leave(mark);
            }
        };
    }

    private Ward ward(LiveVersion code, Bundle bundle) {
        return new Ward(code.plugin(), code.ref().version(), CodeDigest.of(bundle), limits, clock, nanos);
    }

    private Quarantine quarantine(Ward ward, String why, String by) {
        return new Quarantine(ward.code(), ward.plugin(), ward.version(), clock.instant(), why, by);
    }

    @Override
    public <T> T whileUnused(String origin, Callable<T> change) throws Exception {
        try (Leases.Lease alone = leases.change(origin)) {
            return change.call();
        }
    }

    @Override
    public List<CodeHealth> health() {
        return wards.values().stream()
                .map(ward -> ward.health(quarantines.about(ward.code())))
                .sorted(Comparator.comparing(CodeHealth::plugin).thenComparing(CodeHealth::version))
                .toList();
    }

    @Override
    public List<Quarantine> quarantines() {
        return quarantines.all();
    }

    @Override
    public boolean quarantine(String plugin, String why, String by) {
        List<LiveVersion> live = plugins.live().stream()
                .filter(version -> version.plugin().equals(plugin))
                .toList();
        List<Ward> its =
                live.stream().flatMap(version -> ward(version).stream()).toList();
        its.forEach(ward -> quarantines.put(quarantine(ward, why, by)));
        return !its.isEmpty();
    }

    /** Also of code that nobody has asked yet. */
    private Optional<Ward> ward(LiveVersion version) {
        return services.bundle(version.origin())
                .map(bundle -> wards.computeIfAbsent(bundle.getBundleId(), id -> ward(version, bundle)));
    }

    @Override
    public void release(String plugin) {
        quarantines.remove(plugin);
    }

    /** Code that goes takes its threads along. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED || event.getType() == BundleEvent.UPDATED) {
            Optional.ofNullable(wards.remove(event.getBundle().getBundleId())).ifPresent(Ward::close);
        }
    }

    private static void report(LiveVersion code, String policy, NotAnswered failed) {
        if (failed.quarantines()) {
            LOG.error(
                    "RD-PLG-302 {} {} is quarantined: {}. Nobody asks its code any more; cases go on, owners and managers are"
                            + " told. Replace it, or let it try again with redress:plugin-quarantine --release {}",
                    code.plugin(),
                    code.ref().version(),
                    failed.getMessage(),
                    code.plugin());
        } else if (failed.kind() != NotAnswered.Kind.RESTING && failed.kind() != NotAnswered.Kind.QUARANTINED) {
            LOG.warn(
                    "RD-PLG-301 {} {} was asked as {} and gave no answer: {}: {}. The case goes on, owner and manager are told;"
                            + " redress:plugin-why {} shows more",
                    code.plugin(),
                    code.ref().version(),
                    policy,
                    failed.kind().word(),
                    failed.getMessage(),
                    code.plugin());
        }
    }

    private static Verdict unanswered(NotAnswered.Kind kind) {
        Text why =
                switch (kind) {
                    case THREW, NONSENSE -> Text.of("插件出错", "the plugin failed");
                    case TOO_SLOW, BUSY -> Text.of("插件没有及时回答", "the plugin did not answer in time");
                    case RESTING -> Text.of("插件连续出错，暂停询问", "the plugin failed several times and rests");
                    case QUARANTINED -> Text.of("插件已被隔离", "the plugin is quarantined");
                    case GONE -> Text.of("插件的代码不在", "the plugin's code is not there");
                };
        return new Verdict.Unanswered(why);
    }
}
