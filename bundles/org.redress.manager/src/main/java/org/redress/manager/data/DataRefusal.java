package org.redress.manager.data;

import java.util.List;
import java.util.stream.Collectors;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** Why data of a plugin is not shown, exported or purged. */
final class DataRefusal {

    private DataRefusal() {}

    static <T> Outcome<T> notAdministrator() {
        return new Outcome.Forbidden<>(Problem.of(
                "RD-PLG-290",
                "只有系统管理员可以查看、导出或清除插件数据。",
                "Only an administrator may look at, export or purge data of plugins."));
    }

    static <T> Outcome<T> nothing() {
        return new Outcome.NotFound<>(Problem.of("RD-PLG-291", "没有保留这个插件的数据。", "Nothing is kept of such a plugin."));
    }

    static <T> Outcome<T> nobody() {
        return new Outcome.Forbidden<>(Problem.of(
                "RD-PLG-292",
                "清除须由本人以自己的系统管理员账号申请和确认；请用该账号登录。",
                "A purge is asked for and confirmed by people, each with an administrator's account of their own; sign in with"
                        + " yours."));
    }

    static <T> Outcome<T> hindered(List<Text> hindrances) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-293",
                Text.of("现在不能清除：{why}", "This cannot be purged now: {why}")
                        .with("why", Text.of(joined(hindrances, "zh", ""), joined(hindrances, "en", " ")))));
    }

    private static String joined(List<Text> texts, String language, String between) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(between));
    }

    static <T> Outcome<T> askedAlready() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-PLG-294",
                "已有一项清除申请待另一位管理员确认；请确认或撤回它。",
                "A purge of it waits for another administrator already; confirm or withdraw that one."));
    }

    static <T> Outcome<T> unknownPurge() {
        return new Outcome.NotFound<>(Problem.of("RD-PLG-295", "没有这项清除申请。", "There is no such purge."));
    }

    static <T> Outcome<T> over() {
        return new Outcome.Conflict<>(
                Problem.of(
                        "RD-PLG-296",
                        "这项清除申请已结束（已执行、已撤回或已逾期）；如仍需要请重新申请。",
                        "This purge is over: done, withdrawn or not confirmed in time. Ask for a new one if it is still wanted."));
    }

    static <T> Outcome<T> samePerson() {
        return new Outcome.Forbidden<>(Problem.of(
                "RD-PLG-297",
                "申请人不能自己确认；请由另一位系统管理员确认。",
                "Whoever asked for it cannot confirm it; another administrator has to."));
    }

    static <T> Outcome<T> changed() {
        return new Outcome.Stale<>(Problem.of(
                "RD-PLG-298",
                "申请之后数据有变化，没有删除任何内容；请重新查看并申请。",
                "What is kept has changed since it was asked for. Nothing was deleted; look again and ask anew."));
    }

    static <T> Outcome<T> faulty(FieldError fault) {
        return new Outcome.Invalid<>(Problem.of("RD-PLG-299", "有 1 处内容不正确。", "1 value(s) are wrong."), List.of(fault));
    }

    static <T> Outcome<T> nothingCanGo() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-PLG-304",
                "没有可以清除的内容：所保留的都是个案需要的规则。",
                "There is nothing to purge: all that is kept are rules that cases need."));
    }

    static <T> Outcome<T> askerGone() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-PLG-305",
                "申请人已不是系统管理员，申请不再有效；请撤回并重新申请。",
                "Whoever asked for it is no administrator any more, so it does not count; withdraw it and ask anew."));
    }
}
