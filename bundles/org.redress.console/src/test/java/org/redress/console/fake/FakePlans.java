package org.redress.console.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.redress.api.account.Caller;
import org.redress.api.plugin.PlanImpact;
import org.redress.api.plugin.PlanImpact.Branch;
import org.redress.api.plugin.PlanImpact.Delivery;
import org.redress.api.plugin.PlanImpact.Delivery.Becomes;
import org.redress.api.plugin.PlanImpact.FormChange;
import org.redress.api.plugin.PlanImpact.Kind;
import org.redress.api.plugin.PlanImpact.Misfit;
import org.redress.api.plugin.PlanImpact.Objection;
import org.redress.api.plugin.PlanImpact.SettingChange;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlan.State;
import org.redress.api.plugin.PluginPlans;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/**
 * Plans of one plugin: one to be applied that touches something of every kind, one with objections, one that failed. A job runs
 * until it is ended by hand.
 */
public final class FakePlans implements PluginPlans {

    public static final String PLANNED = "p-3";
    public static final String OBJECTED = "p-2";
    public static final String FAILED = "p-1";
    public static final PlanImpact NOTHING = new PlanImpact(
            List.of(Text.of("没有门店受影响。", "No branch is affected.")),
            List.of(),
            List.of(),
            PlanImpact.Cases.NONE,
            List.of(),
            List.of(),
            List.of(),
            Text.of("不改写任何已有记录。", "No record is rewritten."),
            List.of(),
            List.of());

    public final List<PlanRequest> asked = new ArrayList<>();
    public final List<PluginPlan> all = new ArrayList<>(List.of(
            plan(PLANNED, pilot(), State.PLANNED, everything(), Optional.empty()),
            plan(
                    OBJECTED,
                    new PlanRequest(
                            "clinic-chain",
                            Operation.REMOVE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()),
                    State.PLANNED,
                    objected(),
                    Optional.empty()),
            plan(
                    FAILED,
                    pilot(),
                    State.FAILED,
                    NOTHING,
                    Optional.of(Text.of("未能执行：文件被拒绝。已恢复原状。", "It could not be done: the file was refused.")))));

    /** Whether something has changed since everything was planned. */
    public boolean stale;

    private PlanJob job;

    private static PlanRequest pilot() {
        return new PlanRequest(
                "clinic-chain",
                Operation.PILOT,
                Optional.of("1.4.0"),
                Optional.of("sh-jingan"),
                Optional.of(Map.of("firstResponseHours", 12)),
                Optional.of("新的时限"));
    }

    private static PluginPlan plan(
            String id, PlanRequest request, State state, PlanImpact impact, Optional<Text> outcome) {
        return new PluginPlan(id, request, state, "admin", Cases.NOW.minus(Duration.ofHours(2)), "f", impact, outcome);
    }

    private static PlanImpact everything() {
        return new PlanImpact(
                List.of(
                        Text.of("“上海静安院”的新投诉试用版本 1.4.0，其他机构不变。", "New cases at Jing'an try version 1.4.0."),
                        Text.of("1 家门店换用另一版本。", "Branches that use another version: 1.")),
                List.of(
                        new Delivery(
                                "deploy:clinic-chain-1.4.0.redress.yaml", "1.4.0", Becomes.COMES, Optional.empty()),
                        new Delivery(
                                "bundle:org.redress.packs.clinic-chain",
                                "1.2.0",
                                Becomes.STAYS,
                                Optional.of("org.redress.packs.clinic-chain"))),
                List.of(
                        new Branch("sh-jingan", Branch.Change.VERSION, Optional.of("1.2.0"), Optional.of("1.4.0")),
                        new Branch("sh-pudong", Branch.Change.GAINS, Optional.empty(), Optional.of("1.4.0"))),
                new PlanImpact.Cases(
                        130,
                        IntStream.range(1, 101)
                                .mapToObj(i -> "SHJA-2611-%04d".formatted(i))
                                .toList(),
                        Map.of("clinic-chain/first-response", 12, "law-cn/complaint", 7)),
                List.of(
                        new FormChange(
                                "clinic-chain/refund",
                                Optional.of("channel"),
                                Kind.ADDED,
                                Optional.empty(),
                                Optional.of("渠道 / Channel: choice(phone, web), required")),
                        new FormChange(
                                "clinic-chain/skin-burn",
                                Optional.empty(),
                                Kind.REMOVED,
                                Optional.of("烫伤"),
                                Optional.empty())),
                List.of(new SettingChange("firstResponseHours", Kind.CHANGED, Optional.of("24"), Optional.of("12"))),
                List.of(new Misfit("east", "firstResponseHours", "240", Text.of("至多 72。", "72 at most."))),
                Text.of("不改写任何已有记录。", "No record is rewritten."),
                List.of("org.redress.packs.vip"),
                List.of());
    }

    private static PlanImpact objected() {
        return new PlanImpact(
                NOTHING.words(),
                List.of(),
                List.of(),
                PlanImpact.Cases.NONE,
                List.of(),
                List.of(),
                List.of(),
                NOTHING.data(),
                List.of(),
                List.of(
                        new Objection("RD-PLG-236", Text.of("分批推广正在进行；请等它结束。", "A roll-out is under way.")),
                        new Objection("RD-PLG-239", Text.of("会使核心 bundle 刷新。", "A core bundle would be refreshed."))));
    }

    @Override
    public Outcome<PluginPlan> plan(Caller caller, PlanRequest request) {
        asked.add(request);
        List<FieldError> faults = new ArrayList<>();
        if (request.operation() == Operation.PILOT && request.unit().isEmpty()) {
            faults.add(new FieldError("/unit", Text.of("请指明机构。", "Say at which unit.")));
        }
        if (request.reason().filter(reason -> reason.length() < 2).isPresent()) {
            faults.add(new FieldError("/reason", Text.of("请填写 2 至 500 个字的原因。", "2 to 500 characters.")));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(Problem.of("RD-PLG-223", "内容不正确。", "Wrong."), faults);
        }
        stale = false;
        PluginPlan plan = plan("p-" + (all.size() + 1), request, State.PLANNED, NOTHING, Optional.empty());
        all.add(0, plan);
        return Outcome.done(plan);
    }

    @Override
    public Outcome<PluginPlan> find(Caller caller, String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .<Outcome<PluginPlan>>map(Outcome::done)
                .orElseGet(() -> new Outcome.NotFound<>(Problem.of("RD-PLG-221", "没有这份变更计划。", "No such plan.")));
    }

    @Override
    public Outcome<List<PluginPlan>> of(Caller caller, String plugin) {
        return Outcome.done(plans(plugin));
    }

    private List<PluginPlan> plans(String plugin) {
        return all.stream().filter(one -> one.request().plugin().equals(plugin)).toList();
    }

    @Override
    public Outcome<PlanJob> apply(Caller caller, String id) {
        if (stale) {
            return new Outcome.Stale<>(Problem.of("RD-PLG-226", "情况已有变化，请重新计划。", "Plan again."));
        }
        return begin(id, PlanJob.Kind.APPLY);
    }

    @Override
    public Outcome<PlanJob> rollback(Caller caller, String id) {
        return begin(id, PlanJob.Kind.ROLLBACK);
    }

    private Outcome<PlanJob> begin(String id, PlanJob.Kind kind) {
        job = new PlanJob(
                "j-1", id, kind, PlanJob.State.RUNNING, "admin", Cases.NOW, Optional.empty(), Optional.empty());
        put(id, State.APPLYING, Optional.empty());
        return Outcome.done(job);
    }

    /** Ends what was begun. */
    public void end(PlanJob.State how, State state, Text words) {
        put(job.plan(), state, Optional.of(words));
        job = job.ended(how, Cases.NOW, words);
    }

    private void put(String id, State state, Optional<Text> words) {
        all.replaceAll(one -> one.id().equals(id) ? one.with(state, words) : one);
    }

    @Override
    public Outcome<PluginPlan> lastApplied(Caller caller, String plugin) {
        return plans(plugin).stream()
                .filter(one -> one.state() == State.APPLIED)
                .findFirst()
                .<Outcome<PluginPlan>>map(Outcome::done)
                .orElseGet(() -> new Outcome.Conflict<>(Problem.of("RD-PLG-229", "没有可以撤销的。", "None.")));
    }

    @Override
    public Outcome<PlanJob> job(Caller caller, String id) {
        return job != null && job.id().equals(id)
                ? Outcome.done(job)
                : new Outcome.NotFound<>(Problem.of("RD-PLG-222", "没有这项任务。", "No such job."));
    }
}
