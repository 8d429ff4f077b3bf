package org.redress.manager.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.CaseMoves;
import org.redress.api.plugin.PlanImpact.Objection;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlan.State;
import org.redress.api.plugin.PluginPlans;
import org.redress.api.problem.Outcome;
import org.redress.api.procedure.SettingCheck;
import org.redress.api.time.BusinessClock;
import org.redress.api.unit.Units;
import org.redress.extension.LivePlugins;
import org.redress.manager.admin.Deciders;
import org.redress.manager.admin.DecisionCheck;
import org.redress.manager.deploy.DeployedFiles;
import org.redress.manager.plan.Planner.Planned;
import org.redress.manager.trust.PluginTrust;
import org.redress.store.port.CaseStore;
import org.redress.store.port.PlanStore;
import org.redress.store.port.PlanStore.Kept;
import org.redress.store.port.PluginFileStore;
import org.redress.store.port.PluginStore;
import org.redress.store.port.PluginUseStore;
import org.redress.store.port.RolloutStore;

/** Where administrators plan, apply and reverse. */
@Component(service = PluginPlans.class, immediate = true)
public final class PlanDesk implements PluginPlans {

    private static final int LISTED = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PlanStore store;
    private final BusinessClock clock;
    private final Deciders deciders;
    private final Planner planner;
    private final PlanCourse course;
    private final PlanJobs jobs;

    @Activate
    public PlanDesk(
            BundleContext context,
            @Reference LivePlugins live,
            @Reference PluginAdministration plugins,
            @Reference PluginStore leads,
            @Reference PluginFileStore files,
            @Reference PlanStore store,
            @Reference RolloutStore rollouts,
            @Reference CaseStore cases,
            @Reference PluginUseStore uses,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference SettingCheck settings,
            @Reference PluginTrust trust,
            @Reference DeployedFiles deployed,
            @Reference CaseMoves moves,
            @Reference BusinessClock clock) {
        this(
                new NodeFiles(context, deployed, files, clock),
                PATIENCE,
                live,
                plugins,
                leads,
                files,
                store,
                rollouts,
                cases,
                uses,
                units,
                accounts,
                settings,
                trust,
                moves,
                clock);
        jobs.watch();
    }

    PlanDesk(
            FolderFiles folder,
            Duration patience,
            LivePlugins live,
            PluginAdministration plugins,
            PluginStore leads,
            PluginFileStore files,
            PlanStore store,
            RolloutStore rollouts,
            CaseStore cases,
            PluginUseStore uses,
            Units units,
            Accounts accounts,
            SettingCheck settings,
            PluginTrust trust,
            CaseMoves moves,
            BusinessClock clock) {
        this.store = store;
        this.clock = clock;
        this.deciders = new Deciders(accounts);
        this.planner = new Planner(
                live,
                plugins,
                files,
                units,
                folder,
                new UploadReader(trust, live),
                new ImpactMaker(
                        live, units, cases, uses, settings, folder, new Objections(live, units, rollouts, folder)),
                new DecisionCheck(settings),
                new CasePlanner(moves));
        this.course = new PlanCourse(
                live, leads, plugins, new FileCourse(live, files, folder, patience), new CaseCourse(moves));
        this.jobs = new PlanJobs(store, course, clock, Clock.systemUTC());
    }

    @Deactivate
    void stop() throws InterruptedException {
        jobs.stop();
    }

    @Override
    public Outcome<PluginPlan> plan(Caller caller, PlanRequest request) {
        if (!deciders.include(caller)) {
            return PlanRefusal.notAdministrator();
        }
        return planner.plan(caller, request).map(planned -> kept(caller, planned));
    }

    private PluginPlan kept(Caller caller, Planned planned) {
        PluginPlan plan = new PluginPlan(
                UUID.randomUUID().toString(),
                planned.request(),
                State.PLANNED,
                caller.username(),
                clock.now(),
                planned.fingerprint(),
                planned.impact(),
                Optional.empty());
        store.add(new Kept(plan, planned.steps().from(), planned.steps().to(), Optional.empty()));
        return plan;
    }

    @Override
    public Outcome<PluginPlan> find(Caller caller, String id) {
        return with(caller, id, kept -> Outcome.done(kept.plan()));
    }

    @Override
    public Outcome<List<PluginPlan>> of(Caller caller, String plugin) {
        return deciders.include(caller)
                ? Outcome.done(store.of(plugin, LISTED).stream().map(Kept::plan).toList())
                : PlanRefusal.notAdministrator();
    }

    @Override
    public Outcome<PlanJob> apply(Caller caller, String id) {
        return with(caller, id, kept -> apply(caller, kept));
    }

    private Outcome<PlanJob> apply(Caller caller, Kept kept) {
        PluginPlan plan = kept.plan();
        if (plan.state() != State.PLANNED) {
            return PlanRefusal.over();
        }
        Outcome<Planned> again = planner.plan(caller, plan.request());
        if (!(again instanceof Outcome.Done<Planned> done)
                || !done.value().fingerprint().equals(plan.fingerprint())) {
            return PlanRefusal.stale();
        }
        List<Objection> objections = plan.impact().objections();
        return objections.isEmpty()
                ? jobs.start(caller, kept, PlanJob.Kind.APPLY)
                : PlanRefusal.objection(objections.get(0), objections.size());
    }

    @Override
    public Outcome<PlanJob> rollback(Caller caller, String id) {
        return with(caller, id, kept -> rollback(caller, kept));
    }

    private Outcome<PlanJob> rollback(Caller caller, Kept kept) {
        String plugin = kept.plan().request().plugin();
        if (kept.plan().state() != State.APPLIED) {
            return PlanRefusal.notApplied();
        }
        if (!lastApplied(plugin)
                .map(last -> last.plan().id())
                .equals(Optional.of(kept.plan().id()))) {
            return PlanRefusal.notLast();
        }
        return course.stands(plugin, kept.to())
                ? jobs.start(caller, kept, PlanJob.Kind.ROLLBACK)
                : PlanRefusal.movedOn();
    }

    @Override
    public Outcome<PluginPlan> lastApplied(Caller caller, String plugin) {
        return deciders.include(caller)
                ? lastApplied(plugin)
                        .map(Kept::plan)
                        .<Outcome<PluginPlan>>map(Outcome::done)
                        .orElseGet(PlanRefusal::notApplied)
                : PlanRefusal.notAdministrator();
    }

    private Optional<Kept> lastApplied(String plugin) {
        return store.of(plugin, LISTED).stream()
                .filter(kept -> kept.plan().state() == State.APPLIED)
                .max(Comparator.comparing(kept -> kept.begun().orElse(Instant.EPOCH)));
    }

    @Override
    public Outcome<PlanJob> job(Caller caller, String id) {
        return deciders.include(caller)
                ? store.job(id).<Outcome<PlanJob>>map(Outcome::done).orElseGet(PlanRefusal::unknownJob)
                : PlanRefusal.notAdministrator();
    }

    private <T> Outcome<T> with(Caller caller, String id, Function<Kept, Outcome<T>> use) {
        if (!deciders.include(caller)) {
            return PlanRefusal.notAdministrator();
        }
        return store.plan(id).map(use).orElseGet(PlanRefusal::unknownPlan);
    }
}
