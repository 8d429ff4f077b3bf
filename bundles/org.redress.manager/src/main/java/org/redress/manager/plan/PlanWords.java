package org.redress.manager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.plugin.PlanImpact.Branch.Change;
import org.redress.api.plugin.PlanImpact.Cases;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.text.Text;
import org.redress.manager.plan.BranchDifference.Step;
import org.redress.manager.plan.CasePlanner.Found;

/** A plan in sentences. Pure. */
final class PlanWords {

    private PlanWords() {}

    /** @param unit name of the unit that the request is about; empty for one about all of them */
    static List<Text> of(
            PlanRequest request, Optional<Text> unit, List<Step> changed, Cases cases, Optional<Found> moving) {
        List<Text> words = new ArrayList<>();
        words.add(what(request).with("unit", unit.orElseGet(() -> Text.same(""))));
        if (moving.isPresent()) {
            words.addAll(CasePlanner.words(moving.get()));
            return words;
        }
        if (changed.isEmpty()) {
            words.add(Text.of("没有门店受影响。", "No branch is affected."));
        }
        Stream.of(Change.values()).forEach(change -> {
            long branches = changed.stream()
                    .filter(step -> step.branch().change() == change)
                    .count();
            if (branches > 0) {
                words.add(branches(change).with("n", branches));
            }
        });
        if (cases.total() > 0) {
            int clocks =
                    cases.clocks().values().stream().mapToInt(Integer::intValue).sum();
            words.add(Text.of(
                            "这些门店有 {n} 件未结投诉使用此插件；它们按受理时的规则办完，{clocks} 个时限照常计算。",
                            "Open cases on this plugin there: {n}. They go on with the rules of when they were"
                                    + " registered; running deadlines, unchanged: {clocks}.")
                    .with("n", cases.total())
                    .with("clocks", clocks));
        }
        return words;
    }

    private static Text what(PlanRequest request) {
        Text sentence =
                switch (request.operation()) {
                    case INSTALL ->
                        Text.of(
                                "把版本 {version} 放到每个节点，与已有版本并存；机构另行启用后才使用。",
                                "Brings version {version} to every node, beside what is there; units use it once they are told to.");
                    case UPDATE ->
                        Text.of(
                                "版本 {version} 成为现用版本：没有指定版本的机构，新投诉改用它。",
                                "Version {version} leads: units that ask for no version of their own use it for new cases.");
                    case ACTIVATE -> Text.of("在“{unit}”启用。", "Switches it on at {unit}.");
                    case DEACTIVATE -> Text.of("在“{unit}”停用。", "Switches it off at {unit}.");
                    case PILOT ->
                        Text.of(
                                "“{unit}”的新投诉试用版本 {version}，其他机构不变。",
                                "New cases at {unit} try version {version}; other units stay with theirs.");
                    case DISABLE ->
                        Text.of(
                                "全部机构停用并锁定，各机构自己的决定保留，解锁后恢复。",
                                "Off everywhere and locked; what units decided is kept and counts again once the lock is taken away.");
                    case MOVE_CASES ->
                        Text.of(
                                "把“{unit}”的未结投诉移到版本 {version}；每件在下一次变动之前都可以退回。",
                                "Moves open cases at {unit} to version {version}; each can be given back until its next change.");
                    case REMOVE ->
                        Text.of(
                                "从每个节点移除{version}的文件；内容留存，可以撤销。",
                                "Takes the files of {version} from every node; their content is kept and can be put back.");
                };
        Text version =
                request.version().isPresent() ? Text.same(request.version().get()) : Text.of("全部版本", "every version");
        return sentence.with("version", version);
    }

    private static Text branches(Change change) {
        return switch (change) {
            case GAINS -> Text.of("{n} 家门店开始使用。", "Branches that begin to use it: {n}.");
            case LOSES -> Text.of("{n} 家门店不再使用。", "Branches that stop using it: {n}.");
            case VERSION -> Text.of("{n} 家门店换用另一版本。", "Branches that use another version: {n}.");
            case SETTINGS -> Text.of("{n} 家门店的设置不同。", "Branches with other settings: {n}.");
        };
    }

    /** What happens to what was recorded. */
    static Text data(PlanRequest request) {
        return switch (request.operation()) {
            case REMOVE ->
                Text.of(
                        "投诉、证据、时间线和统计都留存可读；规则原文为办过的投诉保留。",
                        "Cases, evidence, histories and figures stay and can be read; the rules' text is kept for the cases that"
                                + " ran on it.");
            case UPDATE, PILOT, ACTIVATE ->
                Text.of(
                        "不改写任何已有记录；新旧投诉各按受理时的表单显示。",
                        "No record is rewritten; each case is shown with the form of when it was registered.");
            case MOVE_CASES ->
                Text.of(
                        "填过的内容都保留；新版本不再询问的字段仍可查看。",
                        "What was filled in is kept; fields that the version does not ask for can still be read.");
            default -> Text.of("不改写任何已有记录。", "No record is rewritten.");
        };
    }
}
