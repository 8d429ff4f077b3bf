package org.redress.manager.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.redress.api.account.Caller;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlan.State;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.time.BusinessClock;
import org.redress.store.port.PlanStore;
import org.redress.store.port.PlanStore.Kept;
import org.redress.store.port.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies and reverses, one plan after the other, on a thread of its own. What a dead node left half done is reversed. */
final class PlanJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PlanJobs.class);

    /** A plan has few steps that each end within a minute: whoever is at it for longer is not there any more. */
    static final Duration DEAD = Duration.ofMinutes(10);

    private static final Caller SYSTEM = Caller.system("plan");

    private final PlanStore store;
    private final PlanCourse course;
    private final BusinessClock clock;
    private final Clock real;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "redress-plans");
        thread.setDaemon(true);
        return thread;
    });

    /** @param real by it dead nodes are told from living ones; business time may stand still */
    PlanJobs(PlanStore store, PlanCourse course, BusinessClock clock, Clock real) {
        this.store = store;
        this.course = course;
        this.clock = clock;
        this.real = real;
    }

    /** Begins to look for what dead nodes left. */
    void watch() {
        worker.scheduleWithFixedDelay(this::look, 5, 30, TimeUnit.SECONDS);
    }

    void stop() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    /** Begins. */
    Outcome<PlanJob> start(Caller caller, Kept kept, PlanJob.Kind kind) {
        PluginPlan plan = kept.plan();
        Instant now = real.instant();
        if (!store.begin(plan.id(), plan.state(), now, now.minus(DEAD))) {
            return store.plan(plan.id())
                    .filter(other -> other.plan().state() == plan.state())
                    .<Outcome<PlanJob>>map(
                            free -> PlanRefusal.underWay(plan.request().plugin()))
                    .orElseGet(PlanRefusal::over);
        }
        PlanJob job = new PlanJob(
                UUID.randomUUID().toString(),
                plan.id(),
                kind,
                PlanJob.State.RUNNING,
                caller.username(),
                clock.now(),
                Optional.empty(),
                Optional.empty());
        store.put(job);
        worker.execute(() -> run(caller, kept, job));
        return Outcome.done(job);
    }

    private void run(Caller caller, Kept kept, PlanJob job) {
        boolean forth = job.kind() == PlanJob.Kind.APPLY;
        Standing target = forth ? kept.to() : kept.from();
        Standing origin = forth ? kept.from() : kept.to();
        String plugin = kept.plan().request().plugin();
        String reason = PlanReason.of(kept.plan().request());
        Optional<Text> failure = reach(caller, plugin, target, reason);
        if (failure.isEmpty()) {
            Text done = forth ? Text.of("已执行。", "Applied.") : Text.of("已撤销，恢复原状。", "Reversed; it is as it was before.");
            Text words = course.told(target)
                    .map(told -> Text.of("{done}{told}", "{done} {told}")
                            .with("done", done)
                            .with("told", told))
                    .orElse(done);
            store.end(kept.plan().with(forth ? State.APPLIED : State.REVERSED, Optional.of(words)));
            store.put(job.ended(PlanJob.State.DONE, clock.now(), words));
            LOG.info("plan {} of {}: {} by {}", kept.plan().id(), plugin, words.in("en"), caller.username());
            return;
        }
        Text words = wentBack(failure.get(), reach(SYSTEM, plugin, origin, reason));
        store.end(kept.plan().with(forth ? State.FAILED : State.APPLIED, Optional.of(words)));
        store.put(job.ended(PlanJob.State.FAILED, clock.now(), words));
        LOG.warn("RD-PLG-242 plan {} of {}: {}", kept.plan().id(), plugin, words.in("en"));
    }

    /** A step that a broken machine stops counts as one that failed. */
    private Optional<Text> reach(Caller caller, String plugin, Standing standing, String reason) {
        try {
            return course.reach(caller, plugin, standing, reason);
        } catch (RuntimeException broken) {
            LOG.warn("RD-PLG-242 a step of a plan of {} broke off: {}", plugin, broken.toString());
            return Optional.of(Text.of("系统故障（{why}）", "the machine failed ({why})")
                    .with("why", broken.getClass().getSimpleName()));
        }
    }

    private static Text wentBack(Text failure, Optional<Text> stuck) {
        return stuck.isEmpty()
                ? Text.of("未能执行：{why} 已恢复原状。", "It could not be done: {why} Everything is as it was before.")
                        .with("why", failure)
                : Text.of(
                                "未能执行：{why} 也未能完全恢复：{stuck} 请核对此插件现状。",
                                "It could not be done: {why} And not everything could be put back: {stuck} Look at how the plugin"
                                        + " stands.")
                        .with("why", failure)
                        .with("stuck", stuck.get());
    }

    void look() {
        try {
            Instant now = real.instant();
            for (Kept kept : store.applying()) {
                if (kept.begun().orElse(Instant.EPOCH).isBefore(now.minus(DEAD))
                        && store.begin(kept.plan().id(), State.APPLYING, now, now.minus(DEAD))) {
                    bury(kept);
                }
            }
        } catch (RuntimeException failure) {
            LOG.warn("RD-PLG-243 plans that were broken off could not be looked for: {}", failure.toString());
        }
    }

    /** Whatever it was on its way to, what was before the plan is a state that somebody wanted. */
    private void bury(Kept kept) {
        PluginPlan plan = kept.plan();
        List<PlanJob> running = store.jobs(plan.id()).stream()
                .filter(job -> job.state() == PlanJob.State.RUNNING)
                .toList();
        boolean back = running.stream().anyMatch(job -> job.kind() == PlanJob.Kind.ROLLBACK);
        Optional<Text> stuck = reach(SYSTEM, plan.request().plugin(), kept.from(), PlanReason.of(plan.request()));
        Text words = wentBack(Text.of("执行中节点中断。", "The node ended in the middle."), stuck);
        store.end(plan.with(back && stuck.isEmpty() ? State.REVERSED : State.FAILED, Optional.of(words)));
        running.forEach(job -> store.put(job.ended(PlanJob.State.FAILED, clock.now(), words)));
        LOG.warn("RD-PLG-242 plan {} of {}: {}", plan.id(), plan.request().plugin(), words.in("en"));
    }
}
