package org.redress.manager.rollout;

import java.util.List;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** Why a roll-out is not started or taken back. */
final class RolloutRefusal {

    private RolloutRefusal() {}

    static <T> Outcome<T> notAdministrator() {
        return new Outcome.Forbidden<>(
                Problem.of("RD-PLG-250", "只有系统管理员可以分批推广插件。", "Only an administrator may roll out plugins."));
    }

    static <T> Outcome<T> unknown() {
        return new Outcome.NotFound<>(Problem.of("RD-PLG-251", "没有这次推广。", "There is no such roll-out."));
    }

    static <T> Outcome<T> notLive(String plugin, String version) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-252",
                Text.of(
                                "“{plugin}”没有可用的版本 {version}；请先安装，与现用版本并存。",
                                "{plugin} has no live version {version}; install it beside the one in use first.")
                        .with("plugin", plugin)
                        .with("version", version)));
    }

    static <T> Outcome<T> underWay(String plugin) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-253",
                Text.of(
                                "“{plugin}”已有一次推广在进行；请等它结束，或先撤回。",
                                "A roll-out of {plugin} is under way; wait until it is over, or take it back.")
                        .with("plugin", plugin)));
    }

    static <T> Outcome<T> over() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-PLG-254",
                "这次推广已结束；要换版本，请直接决定或另行推广。",
                "This roll-out is over; decide on another version, or roll one out."));
    }

    static <T> Outcome<T> faulty(List<FieldError> faults) {
        return new Outcome.Invalid<>(
                Problem.of("RD-PLG-255", "有 " + faults.size() + " 处内容不正确。", faults.size() + " value(s) are wrong."),
                faults);
    }

    static <T> Outcome<T> objection(String unit, Text why) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-256",
                Text.of("在“{unit}”不能这样决定：{why}", "This cannot be decided at {unit}: {why}")
                        .with("unit", unit)
                        .with("why", why)));
    }
}
