package org.redress.manager.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.BranchWatch;
import org.redress.api.plugin.PlannedDecisions;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.Rollout;
import org.redress.api.plugin.RolloutRequest;
import org.redress.api.plugin.Rollouts;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.extension.PluginCode;
import org.redress.manager.admin.Deciders;
import org.redress.store.port.BranchFigures;
import org.redress.store.port.RolloutStore;
import org.redress.store.port.RolloutStore.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where administrators start roll-outs and take them back; owns the timer by which they go on. */
@Component(service = Rollouts.class, immediate = true)
public final class RolloutDesk implements Rollouts {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutDesk.class);
    private static final long PERIOD_SECONDS = 2;

    private final PluginAdministration plugins;
    private final PlannedDecisions review;
    private final Units units;
    private final RolloutStore store;
    private final BusinessClock clock;
    private final Deciders deciders;
    private final StopJudge judge;
    private final RolloutCourse course;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "redress-rollouts");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public RolloutDesk(
            @Reference PluginAdministration plugins,
            @Reference PlannedDecisions review,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference RolloutStore store,
            @Reference BranchFigures figures,
            @Reference PluginCode code,
            @Reference BusinessClock clock) {
        this.plugins = plugins;
        this.review = review;
        this.units = units;
        this.store = store;
        this.clock = clock;
        this.deciders = new Deciders(accounts);
        this.judge = new StopJudge(figures);
        this.course = new RolloutCourse(store, new WaveDecisions(plugins, units), judge, code);
        timer.scheduleWithFixedDelay(this::tick, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            forward();
        } catch (RuntimeException failure) {
            // The database may be away: the timer must go on.
            LOG.warn("RD-PLG-257 roll-outs did not go on, tried again in {} s: {}", PERIOD_SECONDS, failure.toString());
        }
    }

    /** One step of each. */
    void forward() {
        course.forward(clock.now());
    }

    @Override
    public Outcome<List<Rollout>> all(Caller caller) {
        return deciders.include(caller)
                ? Outcome.done(store.newest().stream().map(Kept::rollout).toList())
                : RolloutRefusal.notAdministrator();
    }

    @Override
    public Outcome<Rollout> find(Caller caller, String id) {
        return kept(caller, id).map(Kept::rollout);
    }

    @Override
    public Outcome<List<BranchWatch>> watch(Caller caller, String id) {
        return kept(caller, id)
                .map(kept -> kept.rollout().state() == Rollout.State.RUNNING
                        ? judge.watch(kept.rollout(), clock.now())
                        : List.of());
    }

    private Outcome<Kept> kept(Caller caller, String id) {
        return deciders.include(caller)
                ? store.find(id).<Outcome<Kept>>map(Outcome::done).orElseGet(RolloutRefusal::unknown)
                : RolloutRefusal.notAdministrator();
    }

    @Override
    public Outcome<Rollout> start(Caller caller, RolloutRequest request) {
        if (!deciders.include(caller)) {
            return RolloutRefusal.notAdministrator();
        }
        List<FieldError> faults = RolloutCheck.faults(request, units.branchesBelow(request.unit()));
        if (!faults.isEmpty()) {
            return RolloutRefusal.faulty(faults);
        }
        if (!live(request)) {
            return RolloutRefusal.notLive(request.plugin(), request.version());
        }
        Rollout rollout = begun(caller, request);
        Optional<PlannedDecisions.Objection> objection =
                review
                        .objections(caller, WaveDecisions.planned(rollout, unit -> own(rollout, unit)), units.all())
                        .stream()
                        .findFirst();
        if (objection.isPresent()) {
            return RolloutRefusal.objection(
                    objection.get().unit(), objection.get().why());
        }
        List<Activation> before = Stream.concat(rollout.branches(), Stream.of(rollout.unit()))
                .flatMap(unit -> own(rollout, unit).stream())
                .toList();
        Outcome<Rollout> started = store.save(new Kept(rollout, before, 0))
                .map(Kept::rollout)
                .<Outcome<Rollout>>map(Outcome::done)
                .orElseGet(() -> RolloutRefusal.underWay(request.plugin()));
        if (started instanceof Outcome.Done<Rollout>) {
            LOG.info("roll-out of {} {} started by {}", rollout.plugin(), rollout.version(), caller.username());
        }
        return started;
    }

    private boolean live(RolloutRequest request) {
        return plugins.plugin(request.plugin()).stream()
                .flatMap(plugin -> plugin.versions().stream())
                .anyMatch(version -> version.live() && version.ref().version().equals(request.version()));
    }

    private Optional<Activation> own(Rollout rollout, String unit) {
        return plugins.activation(rollout.plugin(), unit).own();
    }

    private Rollout begun(Caller caller, RolloutRequest request) {
        return new Rollout(
                UUID.randomUUID().toString(),
                request.plugin(),
                request.version(),
                request.unit(),
                request.waves(),
                request.soak(),
                request.stop(),
                request.reason().strip(),
                Rollout.State.RUNNING,
                0,
                false,
                clock.now(),
                Optional.empty(),
                caller.username(),
                clock.now());
    }

    @Override
    public Outcome<Rollout> takeBack(Caller caller, String id, String reason) {
        Outcome<Kept> found = kept(caller, id);
        if (!(found instanceof Outcome.Done<Kept> kept)) {
            return found.map(Kept::rollout);
        }
        List<FieldError> faults = new ArrayList<>();
        RolloutCheck.reason(reason, faults);
        if (!faults.isEmpty()) {
            return RolloutRefusal.faulty(faults);
        }
        Rollout rollout = kept.value().rollout();
        if (rollout.state() != Rollout.State.RUNNING) {
            return RolloutRefusal.over();
        }
        Text why = Text.of("{who} 撤回：{reason}", "Taken back by {who}: {reason}")
                .with("who", caller.username())
                .with("reason", reason.strip());
        Kept next = new Kept(
                rollout.returning(why), kept.value().before(), kept.value().version());
        // Somebody was faster: it has gone on, or is over.
        return store.save(next)
                .map(Kept::rollout)
                .<Outcome<Rollout>>map(Outcome::done)
                .orElseGet(() -> takeBack(caller, id, reason));
    }
}
