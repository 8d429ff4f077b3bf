package org.redress.manager.plan;

import java.util.List;
import org.redress.api.plugin.PlanImpact.Objection;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.PackError;
import org.redress.api.text.Text;

/** Why something about plans is not done. */
final class PlanRefusal {

    private PlanRefusal() {}

    static <T> Outcome<T> notAdministrator() {
        return new Outcome.Forbidden<>(
                Problem.of("RD-PLG-220", "只有系统管理员可以上传和变更插件。", "Only an administrator may bring or change plugins."));
    }

    static <T> Outcome<T> unknownPlan() {
        return new Outcome.NotFound<>(Problem.of("RD-PLG-221", "没有这份变更计划。", "There is no such plan."));
    }

    static <T> Outcome<T> unknownJob() {
        return new Outcome.NotFound<>(Problem.of("RD-PLG-222", "没有这项任务。", "There is no such job."));
    }

    static <T> Outcome<T> faulty(List<FieldError> faults) {
        return new Outcome.Invalid<>(
                Problem.of("RD-PLG-223", "有 " + faults.size() + " 处内容不正确。", faults.size() + " value(s) are wrong."),
                faults);
    }

    static <T> Outcome<T> unknownPlugin(String plugin) {
        return new Outcome.NotFound<>(new Problem(
                "RD-PLG-224",
                Text.of(
                                "没有插件“{plugin}”：既未安装，也未上传。",
                                "There is no plugin '{plugin}': it is neither installed nor uploaded.")
                        .with("plugin", plugin)));
    }

    static <T> Outcome<T> objection(Objection first, int all) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-225",
                Text.of("这份计划不能执行：{why}{more}", "This plan cannot be applied: {why}{more}")
                        .with("why", first.why())
                        .with(
                                "more",
                                all == 1
                                        ? Text.same("")
                                        : Text.of("（另有 " + (all - 1) + " 条）", " (and " + (all - 1) + " more)"))));
    }

    static <T> Outcome<T> stale() {
        return new Outcome.Stale<>(Problem.of(
                "RD-PLG-226",
                "计划之后情况已有变化，此计划已失效；请重新计划并核对影响。",
                "Something that this plan looked at has changed since; plan again and look at the impact."));
    }

    static <T> Outcome<T> over() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-PLG-227",
                "这份计划正在执行或已经结束；如仍需要，请重新计划。",
                "This plan is being applied or is over; plan again if it is still wanted."));
    }

    static <T> Outcome<T> underWay(String plugin) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-228",
                Text.of(
                                "“{plugin}”的另一份计划正在执行；请等它结束。",
                                "Another plan of {plugin} is being applied; wait until it has ended.")
                        .with("plugin", plugin)));
    }

    static <T> Outcome<T> notApplied() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-PLG-229", "没有可以撤销的计划：只能撤销已执行的计划。", "There is nothing to reverse: only an applied plan can be."));
    }

    static <T> Outcome<T> notLast() {
        return new Outcome.Conflict<>(
                Problem.of(
                        "RD-PLG-230",
                        "只能撤销该插件最后执行的计划；请先撤销后来的计划，或重新计划。",
                        "Only the plan of the plugin that was applied last can be reversed; reverse the later ones first, or plan anew."));
    }

    static <T> Outcome<T> movedOn() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-PLG-231",
                "执行之后另有人作了决定或更换了文件，不能整体撤销；请重新计划。",
                "Somebody has decided otherwise or changed files since it was applied; plan anew."));
    }

    static <T> Outcome<T> unfit(List<PackError> errors) {
        return new Outcome.Invalid<>(
                Problem.of(
                        "RD-PLG-232",
                        "此文件不能作为插件使用，有 " + errors.size() + " 处问题。",
                        "This file cannot be used as a plugin: " + errors.size() + " fault(s)."),
                errors.stream()
                        .limit(100)
                        .map(error -> new FieldError("/file", Text.of(error.in("zh"), error.in("en"))))
                        .toList());
    }
}
