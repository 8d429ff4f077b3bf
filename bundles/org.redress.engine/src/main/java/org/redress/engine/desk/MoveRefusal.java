package org.redress.engine.desk;

import java.util.List;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;

/** Why cases are not moved to another version. */
final class MoveRefusal {

    static final Text CHANGED = Text.of("看过之后，这件投诉又有了变化", "The case has changed since it was looked at");
    static final Text UNREADABLE =
            Text.of("这件投诉的其他规则包读不出来，不能改用", "Another pack of the case cannot be read, so it is not moved");
    static final Text OUT_OF_REACH =
            Text.of("这个版本的签名密钥在这家分店无效", "The key that signed the version does not count at the branch");
    static final Text OTHER_KIND =
            Text.of("两个版本一个是流程、一个是附加规则，不能互换", "One of the versions is a procedure and the other an overlay");
    static final Text LOST = Text.of(
            "原来那个版本的内容已不在数据库中，不能恢复；请先装回那个版本",
            "The source of the version that the case had is not there any more, so the move is not reversed; install that version first");
    static final Text BROKEN = Text.of(
            "RD-PLG-276 系统内部出错，没有改用；原因见日志",
            "RD-PLG-276 Something broke inside, so it was not moved; the log says what");
    static final Text UNPROVEN =
            Text.of("与其他规则包合在一起，投诉可能卡住：{why}", "With the other packs of the case it could get stuck: {why}");

    private MoveRefusal() {}

    static <T> Outcome<T> notAdministrator() {
        return new Outcome.Forbidden<>(
                Problem.of("RD-PLG-270", "只能由管理员改用其他版本", "Only an administrator moves cases to another version"));
    }

    static <T> Outcome<T> faulty(List<FieldError> faults) {
        return new Outcome.Invalid<>(
                Problem.of("RD-PLG-272", "有 " + faults.size() + " 处内容不正确", faults.size() + " value(s) are wrong"),
                faults);
    }

    static <T> Outcome<T> notLive(String plugin, String version) {
        return new Outcome.Conflict<>(new Problem(
                "RD-PLG-273",
                Text.of(
                                "“{plugin}”没有可用的版本 {version}；请先安装，与现用版本并存",
                                "{plugin} has no live version {version}; install it beside the one in use first")
                        .with("plugin", plugin)
                        .with("version", version)));
    }

    static <T> Outcome<T> unknown() {
        return new Outcome.NotFound<>(Problem.of("RD-PLG-274", "没有这次改用", "There is no such move"));
    }

    static <T> Outcome<T> another() {
        return new Outcome.Conflict<>(Problem.of(
                "RD-PLG-275", "这个编号属于改用另一版本的操作，请换一个", "That id belongs to a move to another version; use a new one"));
    }
}
