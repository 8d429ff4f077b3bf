package org.redress.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Negotiation;
import org.redress.api.casework.Offer;
import org.redress.api.casework.StageVisit;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Heading;
import org.redress.api.document.Sheet.Table;
import org.redress.api.procedure.TaskDecl;

/** The second part of the printed record: what was done, offered, approved and promised. */
final class RecordWork {

    private final Say say;
    private final CaseFile file;

    RecordWork(Say say) {
        this.say = say;
        this.file = say.snapshot().file();
    }

    /** Empty sections are left out. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        section(blocks, "阶段与任务", "Stages and tasks", stages());
        section(blocks, "协商", "Negotiation", negotiation());
        section(blocks, "审批", "Approvals", approvals());
        section(blocks, "备注与联系", "Notes and contacts", notes());
        section(blocks, "承诺", "Promises", promises());
        section(blocks, "时限", "Deadlines", clocks());
        section(blocks, "升级与外部介入", "Escalation and outside bodies", escalations());
        return blocks;
    }

    private void section(List<Block> blocks, String zh, String en, Table table) {
        if (!table.rows().isEmpty()) {
            blocks.add(new Heading(say.words(zh, en)));
            blocks.add(table);
        }
    }

    private Table stages() {
        List<List<String>> rows = new ArrayList<>();
        for (StageVisit visit : file.stages()) {
            String title = say.snapshot()
                    .type()
                    .stage(visit.stage())
                    .map(stage -> say.words(stage.title()))
                    .orElse(visit.stage());
            rows.add(List.of(
                    title, say.name(visit.responsible()), say.at(visit.enteredAt()), say.at(visit.completedAt())));
            file.tasks().stream()
                    .filter(task -> task.stage().equals(visit.stage()) && (task.applies() || task.done()))
                    .forEach(task -> rows.add(List.of(
                            "· " + title(task),
                            say.name(task.doneBy().orElse(task.assignee())),
                            "",
                            say.at(task.doneAt()))));
        }
        return new Table(
                List.of(46, 18, 18, 18),
                head("阶段 / 任务", "Stage / task", "负责", "By", "开始", "Begun", "完成", "Done"),
                rows);
    }

    private String title(CaseTask task) {
        return say.snapshot().type().stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .filter(declared -> declared.id().equals(task.id()))
                .map(TaskDecl::title)
                .findFirst()
                .map(say::words)
                .orElse(task.id());
    }

    private Table negotiation() {
        List<List<String>> rows = new ArrayList<>();
        for (Negotiation.Round round : Negotiation.of(file).rounds()) {
            round.demands().forEach(asked -> rows.add(demand(round.no(), asked.demand())));
            round.offer().ifPresent(made -> rows.add(offer(made)));
        }
        return new Table(
                List.of(8, 18, 11, 22, 29, 12),
                head("轮次", "Round", "时间", "When", "方", "Side", "内容", "What", "说明", "More", "经办", "By"),
                rows);
    }

    private List<String> demand(int round, Demand made) {
        return List.of(
                String.valueOf(round),
                say.at(made.at()),
                say.words("客户诉求", "Demand"),
                say.code("demand.kind", made.kind()) + " " + say.money(made.amount()),
                made.text(),
                say.name(made.recordedBy()));
    }

    private List<String> offer(Offer made) {
        return List.of(
                String.valueOf(made.no()),
                say.at(made.at()),
                say.words("我方方案", "Offer"),
                say.code("offer.kind", made.kind()) + " " + say.money(made.amount()),
                say.one(made.state(), RecordWords.CODES)
                        + made.answer().map(text -> " · " + text).orElse(""),
                say.name(made.by()));
    }

    private Table approvals() {
        return new Table(
                List.of(8, 34, 18, 40),
                head("编号", "No.", "事项", "Subject", "结果", "State", "意见", "Voices"),
                file.approvals().stream().map(this::approval).toList());
    }

    private List<String> approval(Approval approval) {
        String subject =
                approval.kind().map(kind -> say.code("offer.kind", kind)).orElse(approval.subject());
        return List.of(
                String.valueOf(approval.no()),
                subject + " " + say.money(approval.amount()) + "\n" + say.name(approval.requestedBy()) + " · "
                        + say.at(approval.requestedAt()),
                say.one(approval.state(), RecordWords.CODES),
                String.join(
                        "\n",
                        approval.votes().stream()
                                .map(vote -> say.name(vote.by()) + " · "
                                        + say.words(
                                                vote.approves() ? "同意" : "不同意", vote.approves() ? "agrees" : "rejects")
                                        + " · " + say.at(vote.at())
                                        + vote.reason().map(why -> " · " + why).orElse(""))
                                .toList()));
    }

    private Table notes() {
        return new Table(
                List.of(18, 14, 14, 54),
                head("时间", "When", "经办", "By", "渠道", "Channel", "内容", "Words"),
                file.remarks().stream()
                        .map(note -> List.of(
                                say.at(note.at()),
                                say.name(note.by()),
                                note.channel()
                                        .map(channel -> say.code("case.channel", channel))
                                        .orElse(say.words("备注", "Note")),
                                note.text()))
                        .toList());
    }

    private Table promises() {
        return new Table(
                List.of(18, 18, 46, 18),
                head("承诺时间", "Promised", "应回复", "Due", "内容", "Words", "兑现", "Kept"),
                file.promises().stream()
                        .map(made ->
                                List.of(say.at(made.at()), say.at(made.dueAt()), made.text(), say.at(made.keptAt())))
                        .toList());
    }

    private Table clocks() {
        return new Table(
                List.of(46, 18, 18, 18),
                head("时限", "Deadline", "起算", "From", "到期", "Due", "超时", "Missed"),
                file.clocks().stream()
                        .filter(clock -> !clock.id().startsWith("core/"))
                        .map(this::clock)
                        .toList());
    }

    private List<String> clock(CaseClock clock) {
        return List.of(
                say.words(clock.title()), say.at(clock.startedAt()), say.at(clock.dueAt()), say.at(clock.breachedAt()));
    }

    private Table escalations() {
        Stream<List<String>> steps = file.escalations().stream()
                .map(step -> List.of(
                        say.at(step.at()),
                        say.words("升级到第 " + step.level() + " 级", "Level " + step.level()),
                        say.words(step.why())
                                + step.lead().map(who -> " → " + say.name(who)).orElse("")));
        Stream<List<String>> bodies = file.interventions().stream()
                .map(met -> List.of(
                        say.at(met.at()),
                        say.code("case.bodies", met.body()),
                        met.name().map(name -> name + " · ").orElse("") + met.text()));
        return new Table(
                List.of(20, 22, 58),
                head("时间", "When", "事项", "What", "说明", "More"),
                Stream.concat(steps, bodies).toList());
    }

    /** Titles of columns, in pairs of Chinese and English. */
    private List<String> head(String... pairs) {
        List<String> head = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            head.add(say.words(pairs[i], pairs[i + 1]));
        }
        return head;
    }
}
