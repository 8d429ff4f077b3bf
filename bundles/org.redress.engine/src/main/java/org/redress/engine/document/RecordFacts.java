package org.redress.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.BranchTransfer;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Issue;
import org.redress.api.casework.Reference;
import org.redress.api.casework.Statement;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Fact;
import org.redress.api.document.Sheet.Facts;
import org.redress.api.document.Sheet.Heading;
import org.redress.api.document.Sheet.Paragraph;
import org.redress.api.document.Sheet.Table;
import org.redress.api.procedure.FormField;
import org.redress.engine.rule.IssueWords;
import org.redress.engine.why.FactWords;

/** The first part of the printed record: who complains about what, and what each side says. */
final class RecordFacts {

    private final Say say;
    private final CaseFile file;

    RecordFacts(Say say) {
        this.say = say;
        this.file = say.snapshot().file();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(basics()));
        blocks.add(new Heading(say.words("客户", "Customer")));
        blocks.add(new Facts(customer()));
        blocks.add(new Heading(say.words("投诉内容", "Complaint")));
        blocks.add(new Facts(content()));
        if (!file.issues().isEmpty()) {
            blocks.add(new Heading(say.words("投诉事项", "Issues")));
            blocks.add(issues());
        }
        if (!file.dossier().relations().standing().isEmpty()) {
            blocks.add(new Heading(say.words("涉及的对象", "What the case is about")));
            blocks.add(new Facts(file.dossier().relations().standing().stream()
                    .map(this::reference)
                    .toList()));
        }
        blocks.add(new Heading(say.words("双方陈述", "Accounts of both sides")));
        blocks.addAll(accounts());
        return blocks;
    }

    private List<Fact> basics() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "编号", "Number", file.number());
        add(facts, "类型", "Type", say.words(say.snapshot().type().title()));
        add(facts, "性质", "Kind", say.code("case.kind", Say.code(file.kind())));
        add(facts, "状态", "State", say.code("case.state", Say.code(file.state())));
        add(facts, "阶段", "Stage", say.words(say.snapshot().stage().title()));
        add(facts, "分店", "Branch", say.words(say.snapshot().branch().name()));
        file.dossier().transfers().forEach(transfer -> add(facts, "转到其他分店", "Moved", transfer(transfer)));
        add(facts, "受理渠道", "Channel", say.code("case.channel", file.intake().channel()));
        add(facts, "受理时间", "Received", say.at(file.intake().receivedAt()));
        add(
                facts,
                "登记",
                "Registered",
                say.at(file.intake().registeredAt()) + " · "
                        + say.name(file.intake().registeredBy()));
        file.intake().backdatedBecause().ifPresent(why -> add(facts, "补登原因", "Why back-dated", why));
        add(facts, "首诉接待人", "First receiver", say.name(file.intake().firstReceiver()));
        add(facts, "责任人", "Owner", file.ownership().owner().map(say::name).orElse(Say.NOTHING));
        file.assessment()
                .severity()
                .ifPresent(found -> add(facts, "级别", "Severity", say.code("case.severity", Say.code(found))));
        file.assessment().classCode().ifPresent(found -> add(facts, "分级", "Class", say.code("case.class", found)));
        add(facts, "紧急", "Urgent", say.words(file.urgent() ? "是" : "否", file.urgent() ? "yes" : "no"));
        file.assessment().fault().ifPresent(fault -> {
            add(facts, "责任认定", "Finding", say.code("case.fault", Say.code(fault.finding())));
            add(facts, "认定理由", "Reasons", fault.text() + "\n" + say.at(fault.at()) + " · " + say.name(fault.by()));
        });
        file.closing().ifPresent(closing -> closing(facts, closing));
        return facts;
    }

    private String transfer(BranchTransfer transfer) {
        return unit(transfer.from()) + " → " + unit(transfer.to()) + " · " + say.at(transfer.at()) + " · "
                + say.name(transfer.by()) + "\n" + transfer.reason();
    }

    private String unit(String id) {
        return say.words(
                say.snapshot().staffing().unitName(id, "zh"),
                say.snapshot().staffing().unitName(id, "en"));
    }

    private void closing(List<Fact> facts, Closing closing) {
        add(facts, "处理结果", "Result", closing.result());
        add(facts, "结案", "Closed", say.at(closing.at()) + " · " + say.name(closing.by()));
    }

    private List<Fact> customer() {
        List<Fact> facts = new ArrayList<>();
        say.snapshot().customer().person().ifPresent(person -> {
            add(facts, "姓名", "Name", person.name().orElse(Say.NOTHING));
            add(facts, "电话", "Phone", person.phone().orElse(Say.NOTHING));
            person.memberNo().ifPresent(no -> add(facts, "会员号", "Membership", no));
        });
        file.intake()
                .representedBy()
                .ifPresent(by ->
                        add(facts, "代理人", "Representative", by.name() + " · " + by.relation() + " · " + by.phone()));
        return facts;
    }

    private List<Fact> content() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "概要", "Summary", file.intake().summary());
        file.intake().description().ifPresent(text -> add(facts, "经过", "Description", text));
        file.intake().remedySought().ifPresent(text -> add(facts, "希望的解决方式", "Remedy sought", text));
        FactWords words = new FactWords(
                say.snapshot(), say.snapshot().rules().procedure().ref().id());
        List<FormField> fields = new ArrayList<>(say.snapshot().type().form().fields());
        fields.addAll(file.dossier().former());
        for (FormField field : fields) {
            Optional.ofNullable(file.fields().get(field.name()))
                    .ifPresent(value -> facts.add(new Fact(
                            say.words(field.title()),
                            say.words(words.value("fields." + field.name(), Optional.of(value))))));
        }
        return facts;
    }

    private Fact reference(Reference reference) {
        String value = reference.keepsOut() ? say.name(reference.value()) : reference.value();
        return new Fact(
                say.code("references", reference.kind()),
                reference.note().map(note -> value + " · " + note).orElse(value));
    }

    private Table issues() {
        return new Table(
                List.of(46, 20, 18, 16),
                List.of(
                        say.words("事项", "Subject"),
                        say.words("服务", "Service"),
                        say.words("岗位", "Profession"),
                        say.words("结论", "Outcome")),
                file.issues().stream().map(this::issue).toList());
    }

    private List<String> issue(Issue issue) {
        return List.of(
                say.words(IssueWords.subject(say.snapshot().rules(), issue)),
                IssueWords.service(say.snapshot().rules(), issue)
                        .map(say::words)
                        .orElse(""),
                IssueWords.profession(say.snapshot().rules(), issue)
                        .map(say::words)
                        .orElse(""),
                issue.outcome()
                        .map(result -> say.one(result, RecordWords.CODES))
                        .orElse(""));
    }

    private List<Block> accounts() {
        List<Block> blocks = new ArrayList<>();
        for (Statement.Side side : Statement.Side.values()) {
            List<Fact> facts = file.statements().stream()
                    .filter(made -> made.side() == side)
                    .map(made -> new Fact(
                            say.words(
                                    side == Statement.Side.CUSTOMER ? "客户" : "员工",
                                    side == Statement.Side.CUSTOMER ? "Customer" : "Staff"),
                            made.text() + "\n" + told(made)))
                    .toList();
            blocks.add(facts.isEmpty() ? none(side) : new Facts(facts));
        }
        return blocks;
    }

    /** Who said it, where that was noted, and who wrote it down. */
    private String told(Statement made) {
        String written = say.at(made.at()) + " · "
                + say.words(say.name(made.recordedBy()) + "记录", "written down by " + say.name(made.recordedBy()));
        return made.person().isBlank() ? written : say.name(made.person()) + " · " + written;
    }

    private Paragraph none(Statement.Side side) {
        return new Paragraph(
                side == Statement.Side.CUSTOMER
                        ? say.words("客户的陈述没有登记。", "No account of the customer is recorded.")
                        : say.words("员工的陈述没有登记。", "No account of the staff is recorded."));
    }

    private void add(List<Fact> facts, String zh, String en, String value) {
        facts.add(new Fact(say.words(zh, en), value));
    }
}
