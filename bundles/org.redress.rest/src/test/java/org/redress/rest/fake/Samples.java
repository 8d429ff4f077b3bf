package org.redress.rest.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.account.Account;
import org.redress.api.account.Grant;
import org.redress.api.casework.Aftercare;
import org.redress.api.casework.Approval;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Conduct;
import org.redress.api.casework.Corrections;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.Explanations.DeadlineNow;
import org.redress.api.casework.Explanations.Decision;
import org.redress.api.casework.Explanations.Held;
import org.redress.api.casework.Explanations.NotYet;
import org.redress.api.casework.Explanations.Obstacle;
import org.redress.api.casework.Explanations.OwnerNow;
import org.redress.api.casework.Explanations.Someone;
import org.redress.api.casework.Explanations.StageNow;
import org.redress.api.casework.Explanations.Topic;
import org.redress.api.casework.FaultClass;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.HistoryHead;
import org.redress.api.casework.Intake;
import org.redress.api.casework.Intervention;
import org.redress.api.casework.Issue;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Outside;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.PackUse;
import org.redress.api.casework.Papers;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Reason;
import org.redress.api.casework.Reckoning;
import org.redress.api.casework.Relations;
import org.redress.api.casework.Remark;
import org.redress.api.casework.Representative;
import org.redress.api.casework.Severity;
import org.redress.api.casework.StageVisit;
import org.redress.api.casework.Statement;
import org.redress.api.customer.Customer;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.money.Money;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Grounds;
import org.redress.api.problem.Grounds.Input;
import org.redress.api.problem.Page;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.ClassDecl;
import org.redress.api.procedure.ClockDecl;
import org.redress.api.procedure.ComplaintType;
import org.redress.api.procedure.Form;
import org.redress.api.procedure.FormField;
import org.redress.api.procedure.Handling;
import org.redress.api.procedure.LadderRule;
import org.redress.api.procedure.PackKind;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TaskDecl;
import org.redress.api.procedure.Trigger;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;

/** One complaint in full, with everything that a case can hold. */
public final class Samples {
    public static final Instant RECEIVED = Instant.parse("2026-09-01T01:00:00Z");
    public static final UUID EVIDENCE = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    public static final String SHA = "ab".repeat(32);
    public static final PackRef PACK = new PackRef("clinic-chain", "1.2.0", "cd".repeat(32));

    public static final Unit CHAIN = new Unit(
            "lanhu",
            UnitKind.CHAIN,
            "LANHU",
            Text.of("蓝湖", "Lanhu"),
            Optional.empty(),
            ZoneId.of("Asia/Shanghai"),
            true);
    public static final Unit BRANCH = new Unit(
            "sh-jingan",
            UnitKind.BRANCH,
            "SHJA",
            Text.of("上海静安店", "Jing'an"),
            Optional.of("lanhu"),
            ZoneId.of("Asia/Shanghai"),
            true);

    private Samples() {}

    public static Account account(String username, Grant... grants) {
        return new Account(username, "顾客关系", true, List.of(grants), Optional.empty(), false, Optional.empty());
    }

    public static CaseFile file(long version) {
        Instant at = RECEIVED.plusSeconds(3600);
        return new CaseFile(
                UUID.fromString("0190a000-0000-7000-8000-000000000000"),
                "SHJA-2609-0001",
                version,
                "sh-jingan",
                "clinic-chain/side-effect",
                CaseKind.COMPLAINT,
                CaseState.OPEN,
                "assess",
                List.of(
                        new PackUse(PACK, PackKind.PROCEDURE, Map.of(), Optional.empty()),
                        new PackUse(
                                new PackRef("law-cn", "1.0.0", "ef".repeat(32)),
                                PackKind.OVERLAY,
                                Map.of(),
                                Optional.empty())),
                intake(),
                new Ownership(
                        Optional.of("consultant.sh-jingan"),
                        Optional.of(new Ownership.HandOver(
                                "consultant.sh-jingan", "manager.sh-jingan", at, Optional.of("请接手"))),
                        List.of("doctor.sh-jingan"),
                        List.of(new Ownership.Recusal("house.sh-jingan", "relative", at, "am.east")),
                        1,
                        Optional.empty(),
                        false),
                new Assessment(
                        Optional.empty(),
                        Optional.of(false),
                        Optional.of("a"),
                        Optional.of(2),
                        Optional.of(new Assessment.Fault(FaultClass.OWN_FAULT, "late answer", "manager.sh-jingan", at)),
                        List.of(new Assessment.Proposal(
                                AssessmentRule.Aspect.SEVERITY,
                                "major",
                                "clinic-chain/high-demand",
                                "clinic-chain 1.0.0",
                                Text.of("客户要求的金额较大", "The customer asks for a large amount"),
                                RECEIVED)),
                        List.of(new Assessment.Judgement(
                                AssessmentRule.Aspect.URGENCY,
                                "not-urgent",
                                "calm again",
                                List.of("clinic-chain/soon"),
                                "manager.sh-jingan",
                                at)),
                        List.of(new Assessment.Reversal(
                                "fault", "unreasonable", "own-fault", "manager.sh-jingan", at))),
                Map.of("amountPaid", new BigDecimal("1E+4"), "sessions", 3L, "symptoms", List.of("redness")),
                List.of(new StageVisit(
                        "receive",
                        "consultant",
                        "consultant.sh-jingan",
                        Text.of("首接", "first receiver"),
                        RECEIVED,
                        Optional.of(at),
                        Optional.of("consultant.sh-jingan"))),
                List.of(new CaseTask(
                        "call-back",
                        "assess",
                        "consultant",
                        "consultant.sh-jingan",
                        true,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())),
                List.of(CaseClock.running(
                        "clinic-chain/first-response",
                        "first-response",
                        Text.of("首次回应", "first response"),
                        RECEIVED,
                        2,
                        ClockDecl.Span.WORKING_DAYS,
                        RECEIVED.plusSeconds(86400),
                        Text.of("P01", "P01"))),
                List.of(
                        new Statement(1, Statement.Side.CUSTOMER, "it hurts", "", at, "consultant.sh-jingan"),
                        new Statement(
                                2, Statement.Side.STAFF, "as usual", "doctor.sh-jingan", at, "consultant.sh-jingan")),
                List.of(new Issue(
                        1, "redness", Optional.of("laser"), Optional.empty(), Optional.of(Issue.Result.NOT_UPHELD))),
                List.of(new Demand(
                        1, "refund", Optional.of(Money.cny("45000")), "phone", "all back", at.plusSeconds(60), "c", 2)),
                List.of(
                        new Offer(
                                1,
                                "discount",
                                Optional.of(Money.cny("0.5")),
                                "phone",
                                Optional.empty(),
                                Offer.State.REFUSED,
                                Optional.of("no"),
                                at,
                                "c",
                                "c",
                                Optional.empty(),
                                Optional.empty()),
                        new Offer(
                                2,
                                "refund",
                                Optional.of(Money.cny("3000")),
                                "phone",
                                Optional.empty(),
                                Offer.State.CARRIED_OUT,
                                Optional.empty(),
                                at.plusSeconds(120),
                                "c",
                                "m",
                                Optional.of(1),
                                Optional.of(new Offer.Fulfilment(
                                        at.plusSeconds(180),
                                        "c",
                                        Optional.of(Money.cny("3100")),
                                        Optional.of("with the fee"))))),
                List.of(approval(1, "manager.sh-jingan"), approval(2, "am.east"), decided(3)),
                List.of(new Promise(1, at, "by noon", "phone", at, "c", Optional.empty(), Optional.empty())),
                List.of(new Escalation(
                        1,
                        "clinic-chain/big",
                        1,
                        0,
                        Optional.of("manager.sh-jingan"),
                        List.of("am.east"),
                        Text.of("金额大", "large amount"),
                        Optional.empty(),
                        at)),
                List.of(new EvidenceFile(EVIDENCE, "photo-before", "照片 1.png", "image/png", 5, SHA, at, "c")),
                List.of(
                        new Remark(1, "<script>alert(1)</script>", Optional.empty(), false, at, "c"),
                        new Remark(2, "any news?", Optional.of("front-desk"), true, at, "c")),
                List.of(new JointPart(
                        1,
                        "legal",
                        "legal.lanhu",
                        "which clause?",
                        at.plusSeconds(3600),
                        at,
                        "c",
                        Optional.of("clause 6"),
                        Optional.of("an old form was used"),
                        Optional.of(at.plusSeconds(60)),
                        Optional.of("legal.lanhu"),
                        Optional.empty(),
                        Optional.empty())),
                List.of(new Intervention(1, "media", Optional.of("晚报"), "a reporter called", at, "c")),
                Optional.empty(),
                Optional.of(new NextStep(
                        Text.of("回电", "call back"),
                        Optional.of("complete-task"),
                        "consultant.sh-jingan",
                        Optional.of("clinic-chain/first-response"),
                        Optional.of(RECEIVED.plusSeconds(86400)),
                        Text.of("任务未完成", "task open"))),
                new HistoryHead(7, SHA),
                new Dossier(
                        Relations.NONE,
                        Conduct.NONE,
                        new Papers(List.of(document()), List.of(), List.of()),
                        Outside.NONE,
                        Corrections.NONE,
                        Aftercare.NONE,
                        Reckoning.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    /** A consent that the customer has signed and the house has not. */
    public static CaseDocument document() {
        return new CaseDocument(
                1,
                "refund-consent",
                Text.of("退款同意书", "Refund consent"),
                new CaseDocument.Wording("zh", "退款同意书", List.of("退款 6,800.00 元"), List.of()),
                SHA,
                List.of(Text.of("会员号", "Membership number")),
                CaseDocument.State.ISSUED,
                Optional.of(new CaseDocument.Review(
                        "legal",
                        "legal",
                        Optional.of(new CaseDocument.Decision(true, "legal", RECEIVED, Optional.of("可以"))))),
                List.of(
                        new CaseDocument.Signature(
                                "customer",
                                Text.of("客户签名", "Customer’s signature"),
                                Optional.of(
                                        new CaseDocument.Given(Optional.of(EVIDENCE), SHA, RECEIVED, "consultant"))),
                        new CaseDocument.Signature(
                                "owner", Text.of("经办人签名", "Signature for the house"), Optional.empty())),
                Optional.of("refund-consent"),
                new CaseDocument.Print(SHA, 4711, List.of("𰻝")),
                Optional.empty(),
                RECEIVED,
                "consultant",
                Optional.empty());
    }

    private static Intake intake() {
        return new Intake(
                "front-desk",
                "术后红肿",
                Optional.empty(),
                RECEIVED,
                RECEIVED.plusSeconds(60),
                "frontdesk.sh-jingan",
                "consultant.sh-jingan",
                Optional.empty(),
                UUID.fromString("0190a000-0000-7000-8000-00000000000c"),
                Optional.of(new Representative("王女士", "13900000000", "mother")),
                Optional.of("refund"),
                true);
    }

    private static Approval decided(int no) {
        return Approval.request(
                        no,
                        "remedy",
                        Optional.of("refund"),
                        Optional.of(Money.cny("3000")),
                        Optional.empty(),
                        "c",
                        RECEIVED,
                        List.of("am.east", "legal"),
                        2)
                .heard(new Approval.Vote("am.east", true, RECEIVED.plusSeconds(60), Optional.of("seen the photos")))
                .heard(new Approval.Vote("legal", true, RECEIVED.plusSeconds(90), Optional.empty()))
                .decided(Approval.State.APPROVED);
    }

    private static Approval approval(int no, String of) {
        return Approval.request(
                no,
                "remedy",
                Optional.of("refund"),
                Optional.of(Money.cny("3000")),
                Optional.of("the third complaint about the same device"),
                "c",
                RECEIVED,
                List.of(of),
                1);
    }

    public static Customer customer() {
        return new Customer(
                UUID.fromString("0190a000-0000-7000-8000-00000000000c"),
                Optional.of("李小姐"),
                Optional.of("13800000000"),
                Optional.empty(),
                Optional.empty());
    }

    public static ComplaintType type() {
        return new ComplaintType(
                "clinic-chain/side-effect",
                Text.of("术后不适", "side effect"),
                Text.of("术后", "after treatment"),
                Optional.empty(),
                Optional.empty(),
                List.of("front-desk", "phone"),
                List.of(),
                List.of(Text.of("先道歉", "say sorry first")),
                new SampleForm(),
                List.of(
                        new Stage("receive", Text.of("接待", "receive"), Text.same(""), "consultant", List.of()),
                        new Stage(
                                "assess",
                                Text.of("评估", "assess"),
                                Text.same(""),
                                "consultant",
                                List.of(new TaskDecl(
                                        "call-back",
                                        Text.of("回电", "call back"),
                                        Optional.empty(),
                                        "consultant",
                                        true,
                                        false,
                                        Optional.empty(),
                                        Optional.of("recording")))),
                        new Stage("settle", Text.of("协商", "settle"), Text.same(""), "manager", List.of())),
                List.of("refund"));
    }

    public static CaseRules rules() {
        return new CaseRules(
                new Procedure(
                        PACK,
                        PackKind.PROCEDURE,
                        Text.of("诊所", "clinic"),
                        Text.of("", ""),
                        "P01",
                        Map.of(),
                        Map.of(),
                        Map.of("clinic-chain/side-effect", type()),
                        Map.of(),
                        List.of(),
                        List.of(
                                step("clinic-chain/big", 1, Text.of("大额上报", "Report of large amounts")),
                                step("clinic-chain/bigger", 3, Text.of("总部介入", "Head office steps in"))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(new ClassDecl("a", Text.of("甲类", "Class A"), Optional.of(2))),
                        Optional.empty(),
                        Handling.NONE),
                List.of(),
                Map.of());
    }

    private static LadderRule step(String id, int level, Text title) {
        return new LadderRule(
                id,
                level,
                Optional.of(title),
                List.of(new Trigger("demand-recorded", Optional.empty())),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("manager"),
                List.of("am"),
                Text.of("金额大", "large amount"),
                Optional.of(Text.of("联系门店", "call the branch")),
                false);
    }

    public static CaseSummary summary() {
        return new CaseSummary(
                "SHJA-2609-0001",
                "sh-jingan",
                "clinic-chain/side-effect",
                Text.of("术后不适", "side effect"),
                CaseKind.COMPLAINT,
                CaseState.OPEN,
                "assess",
                Text.of("评估", "assess"),
                2,
                3,
                "术后红肿",
                Optional.of("李小姐"),
                Optional.of("consultant.sh-jingan"),
                Optional.empty(),
                Optional.of(Severity.GENERAL),
                Optional.of(Severity.MAJOR),
                true,
                Optional.of(Text.of("回电", "call back")),
                Optional.of(Text.of("首次回应", "first response")),
                Optional.of(RECEIVED.plusSeconds(86400)),
                RECEIVED);
    }

    /** A case whose owner was told first, whose next stage waits for a call, and which has not been escalated. */
    public static Explanations explanations() {
        Someone owner = new Someone("consultant", "苏晴");
        Reason first = new Reason("core/owner", "core", Text.of("首接负责", "whoever was told first"));
        Input demand = new Input(
                "demand.amount", Text.of("诉求金额", "Amount demanded"), Optional.of(5000.0), Text.of("5,000 元", "¥5,000"));
        Text otherwise =
                Text.of("如果「诉求金额」至少是 10,000 元，就会升级。", "If “Amount demanded” were at least ¥10,000, it would be.");
        Grounds grounds =
                new Grounds("clinic-chain/large-sum", "clinic-chain 1.2.0", List.of(demand), Optional.of(otherwise));
        return new Explanations(
                new Page<>(
                        List.of(new Decision(
                                7,
                                RECEIVED,
                                "system",
                                "stage-entered",
                                Topic.RESPONSIBLE,
                                List.of(first),
                                List.of(demand),
                                Optional.of(otherwise))),
                        Optional.of("7")),
                Optional.of(new OwnerNow(owner, first, RECEIVED, 1)),
                Optional.of(new DeadlineNow(file(3).clocks().get(0), List.of(), Optional.empty())),
                Optional.of(new StageNow(
                        "listen",
                        Text.of("倾听", "Listen"),
                        Text.of("咨询师", "Consultant"),
                        owner,
                        first.text(),
                        RECEIVED)),
                List.of(
                        new Held(
                                "complete-stage",
                                Text.of("完成阶段", "Complete stage"),
                                Obstacle.GATE,
                                List.of(new Blocker("core/tasks", Text.of("回电未做", "call back first"), "")
                                        .because(grounds)),
                                List.of()),
                        new Held(
                                "assign",
                                Text.of("指派", "Assign"),
                                Obstacle.PERMISSION,
                                List.of(new Blocker("RD-CASE-103", Text.of("只有管理人员可以", "managers only"), "")),
                                List.of(new Someone("ops", "沈知秋")))),
                List.of(new NotYet(
                        Topic.ESCALATION,
                        Text.of("升级到第 1 级", "Escalation to level 1"),
                        Text.of("还不符合：诉求金额。", "Not met yet: amount demanded."),
                        grounds)));
    }

    public static HistoryEvent event(long seq) {
        return new HistoryEvent(
                1,
                UUID.fromString("0190a000-0000-7000-8000-000000000000"),
                seq,
                RECEIVED,
                RECEIVED,
                "system",
                "registered",
                Map.of("amount", Money.cny("45000"), "at", RECEIVED, "severity", Severity.MAJOR),
                seq % 2 == 0
                        ? List.of()
                        : List.of(new Reason("core/owner", "core", Text.of("首接负责", "first receiver owns"))),
                SHA,
                SHA);
    }

    /** A form with one required field. */
    private static final class SampleForm implements Form {
        @Override
        public String schema() {
            return "{\"type\":\"object\",\"properties\":{\"amountPaid\":{\"type\":\"number\"}}}";
        }

        @Override
        public List<FormField> fields() {
            return List.of();
        }

        @Override
        public List<FieldError> check(Map<String, Object> values) {
            return List.of();
        }

        @Override
        public List<FormField> missing(Map<String, Object> values) {
            return List.of(new FormField(
                    "treatedOn",
                    Text.of("治疗日期", "treated on"),
                    Optional.empty(),
                    FormField.Kind.DATE,
                    List.of(),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    0));
        }
    }
}
