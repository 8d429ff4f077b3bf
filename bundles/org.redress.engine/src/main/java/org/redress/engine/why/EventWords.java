package org.redress.engine.why;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.DocumentTemplate;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;
import org.redress.engine.decision.Snapshot;

/** What rules wait for, in words. */
public final class EventWords {

    private static final Map<String, Text> EVENTS = Map.ofEntries(
            entry("registered", Text.of("登记投诉", "registration")),
            entry("stage-entered", Text.of("进入阶段", "entering a stage")),
            entry("stage-completed", Text.of("完成阶段", "completing a stage")),
            entry("task-opened", Text.of("出现任务", "a task coming up")),
            entry("task-completed", Text.of("完成任务", "completing a task")),
            entry("customer-contacted", Text.of("联系客户", "contacting the customer")),
            entry("account-recorded", Text.of("登记陈述", "recording an account")),
            entry("fault-classified", Text.of("认定责任", "classifying the fault")),
            entry("severity-set", Text.of("确定级别", "setting the severity")),
            entry("urgency-set", Text.of("确定紧急程度", "setting the urgency")),
            entry("class-set", Text.of("确定分级", "setting the class")),
            entry("severity-proposed", Text.of("建议级别", "a proposed severity")),
            entry("urgency-proposed", Text.of("建议紧急程度", "a proposed urgency")),
            entry("class-proposed", Text.of("建议分级", "a proposed class")),
            entry("demand-recorded", Text.of("登记客户诉求", "recording a demand")),
            entry("offer-made", Text.of("提出方案", "making an offer")),
            entry("offer-accepted", Text.of("客户接受方案", "the customer accepting an offer")),
            entry("offer-refused", Text.of("客户未接受方案", "the customer refusing an offer")),
            entry("remedy-carried-out", Text.of("执行方案", "carrying out a remedy")),
            entry("compensation-calculated", Text.of("测算赔偿", "working out the compensation")),
            entry("approval-requested", Text.of("申请审批", "requesting an approval")),
            entry("approval-decided", Text.of("审批有了决定", "an approval being decided")),
            entry("evidence-added", Text.of("上传证据", "adding evidence")),
            entry("handed-over", Text.of("更换责任人", "a change of owner")),
            entry("branch-transferred", Text.of("转到其他分店", "a move to another branch")),
            entry("promise-made", Text.of("承诺回复", "promising a reply")),
            entry("follow-up-recorded", Text.of("登记回访", "recording a follow-up")),
            entry("details-completed", Text.of("补全信息", "completing the details")),
            entry("document-issued", Text.of("出具文件", "issuing a document")),
            entry("document-signed", Text.of("签署文件", "signing a document")),
            entry("clock-warned", Text.of("时限预警", "a warning of a deadline")),
            entry("clock-breached", Text.of("时限超时", "a missed deadline")),
            entry("target-missed", Text.of("目标时间已过", "a missed target")),
            entry("converted", Text.of("改变性质", "a change of kind")),
            entry("intervention-recorded", Text.of("登记外部机构介入", "an outside body stepping in")),
            entry("part-accepted", Text.of("认可会办答复", "accepting the answer of a department")),
            entry("part-returned", Text.of("退回会办答复", "sending an answer back")),
            entry("measure-planned", Text.of("制定措施", "planning a measure")),
            entry("measure-done", Text.of("措施执行完成", "a measure being carried out")),
            entry("measure-checked", Text.of("确认措施效果", "checking a measure")),
            entry("signed-off", Text.of("签字确认", "signing off")),
            entry("rights-told", Text.of("告知权利", "telling the rights")),
            entry("sealed", Text.of("封存", "sealing")),
            entry("unsealed", Text.of("启封", "opening a seal")),
            entry("external-started", Text.of("转入外部处理", "a track outside beginning")),
            entry("external-ended", Text.of("外部处理结束", "a track outside ending")),
            entry("visit-scheduled", Text.of("约定客户到店", "a visit being agreed on")),
            entry("visit-moved", Text.of("改约", "a visit being moved")),
            entry("visit-cancelled", Text.of("取消到店", "a visit being cancelled")),
            entry("visit-recorded", Text.of("登记到店结果", "the outcome of a visit")),
            entry("part-asked", Text.of("请其他部门协同", "asking another department")),
            entry("part-answered", Text.of("其他部门答复", "an answer of another department")),
            entry("protocol-step", Text.of("过激言行的应对步骤", "a protocol step")),
            entry("service-refused", Text.of("拒绝提供服务", "refusing a service")),
            entry("complaint-declined", Text.of("不予受理", "declining the complaint")),
            entry("withdrawn", Text.of("客户撤回", "a withdrawal")),
            entry("marked-for-improvement", Text.of("列为需改进的问题", "marking for improvement")),
            entry("reference-added", Text.of("登记涉及的对象", "adding a reference")),
            entry("merged", Text.of("并入另一件投诉", "being merged into another case")),
            entry("unmerged", Text.of("撤销合并", "undoing a merge")),
            entry("closed", Text.of("结案", "closing")),
            entry("reopened", Text.of("重新打开", "reopening")),
            entry("archived", Text.of("归档", "archiving")));

    private static final Text OR = Text.of("或", " or ");

    private EventWords() {}

    /** All of them, any of which would do. */
    public static Text of(List<Trigger> triggers, Snapshot snapshot) {
        List<Text> words = triggers.stream()
                .map(trigger -> one(trigger, snapshot))
                .distinct()
                .toList();
        return Sentences.joined(words, OR.in("zh"), OR.in("en"));
    }

    private static Text one(Trigger trigger, Snapshot snapshot) {
        Text event = EVENTS.getOrDefault(trigger.event(), Text.same(trigger.event()));
        return trigger.detail()
                .map(detail -> Text.of("{event}「{detail}」", "{event} “{detail}”")
                        .with("event", event)
                        .with("detail", detail(trigger.event(), detail, snapshot)))
                .orElse(event);
    }

    private static Text detail(String event, String detail, Snapshot snapshot) {
        ComplaintType type = snapshot.type();
        if (event.startsWith("stage-")) {
            return type.stage(detail).map(stage -> stage.title()).orElse(Text.same(detail));
        }
        if (event.startsWith("clock-")) {
            return snapshot.rules().all().stream()
                    .flatMap(pack -> pack.clocks().stream())
                    .filter(clock -> clock.id().equals(detail))
                    .map(clock -> clock.title())
                    .findFirst()
                    .orElse(Text.same(detail));
        }
        if (event.startsWith("document-")) {
            return Optional.ofNullable(snapshot.rules().documents().get(detail))
                    .map(DocumentTemplate::title)
                    .orElse(Text.same(detail));
        }
        String fact =
                switch (event) {
                    case "task-opened", "task-completed" -> "tasks";
                    case "protocol-step" -> "conduct.steps";
                    case "service-refused" -> "conduct.refusals";
                    case "complaint-declined" -> "conduct.declined";
                    case "evidence-added" -> "evidence";
                    case "severity-set", "severity-proposed" -> "case.severity";
                    case "class-set", "class-proposed" -> "case.class";
                    case "fault-classified" -> "case.fault";
                    case "measure-planned", "measure-done", "measure-checked" -> "measures.kinds";
                    case "reference-added" -> "references";
                    case "follow-up-recorded" -> "followUps.last";
                    case "external-started", "external-ended" -> "case.tracks";
                    case "part-asked", "part-answered" -> "person.role";
                    case "customer-contacted" -> "accounts";
                    case "intervention-recorded" -> "case.bodies";
                    case "urgency-set" -> "case.urgent";
                    default -> "offer.kind";
                };
        return new FactWords(snapshot, snapshot.rules().procedure().ref().id()).value(fact, Optional.of(detail));
    }
}
