package org.redress.manager.admin;

import java.util.List;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.extension.Trap;

/** Why a decision about a plugin is not taken. */
final class Refusal {

    private Refusal() {}

    static <T> Outcome<T> notAdministrator() {
        return new Outcome.Forbidden<>(Problem.of(
                "RD-PLG-201",
                "只有系统管理员可以启用、停用或设置插件。",
                "Only an administrator may switch plugins on or off or change their settings."));
    }

    static <T> Outcome<T> unknownUnit(String unit) {
        return new Outcome.NotFound<>(new Problem(
                "RD-PLG-202",
                Text.of("没有“{unit}”这个机构。", "There is no unit '{unit}'.").with("unit", shown(unit))));
    }

    static <T> Outcome<T> unknownPlugin(String plugin) {
        return new Outcome.NotFound<>(new Problem(
                "RD-PLG-203",
                Text.of(
                                "没有安装过插件“{plugin}”；请先放入其文件。",
                                "No plugin '{plugin}' was ever installed; put its file in place first.")
                        .with("plugin", shown(plugin))));
    }

    static <T> Outcome<T> locked(Unit by) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-204",
                Text.of(
                                "“{name}”（{unit}）已锁定此插件，下级不能另行决定；请在那里修改或解锁。",
                                "{name} ({unit}) has locked this plugin for everything below it; change it there, or take the"
                                        + " lock away there.")
                        .with("name", by.name())
                        .with("unit", by.id())));
    }

    static <T> Outcome<T> faulty(List<FieldError> faults) {
        return new Outcome.Invalid<>(
                Problem.of("RD-PLG-205", "有 " + faults.size() + " 处内容不正确。", faults.size() + " value(s) are wrong."),
                faults);
    }

    static <T> Outcome<T> trap(Trap trap) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-206",
                Text.of(
                                "不能这样决定：{trap}。请修改规则包或设置，或不在此处合用。",
                                "This cannot be decided: {trap}. Change the pack or the settings, or do not use them together"
                                        + " there.")
                        .with("trap", trap.text())));
    }

    static <T> Outcome<T> outOfReach(Text why) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-209",
                Text.of(
                                "不能在此处启用：{why}。请在该单位之下启用，或使用由范围更大的密钥签名的文件。",
                                "It cannot be switched on here: {why}. Switch it on there, or use a file signed with a key that"
                                        + " reaches further.")
                        .with("why", why)));
    }

    static <T> Outcome<T> noCode(String plugin) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-207",
                Text.of(
                                "插件“{plugin}”在本节点没有代码；要停用其规则，请在机构上停用插件。",
                                "The plugin '{plugin}' brings no code to this node; to end its rules, switch it off at the"
                                        + " units.")
                        .with("plugin", shown(plugin))));
    }

    static <T> Outcome<T> notQuarantined(String plugin) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-208",
                Text.of("插件“{plugin}”没有被隔离。", "The plugin '{plugin}' is not quarantined.")
                        .with("plugin", shown(plugin))));
    }

    static <T> Outcome<T> sourceLost(String plugin) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-306",
                Text.of(
                                "“{plugin}”的数据已被清除，而本节点仍有其文件；请在本节点重新放入该文件后再启用。",
                                "The data of {plugin} was purged while this node still had its file; put the file in place again"
                                        + " here, then switch it on.")
                        .with("plugin", shown(plugin))));
    }

    /** What callers sent must not fill pages. */
    private static String shown(String words) {
        return words.length() > 60 ? words.substring(0, 60) + "…" : words;
    }
}
