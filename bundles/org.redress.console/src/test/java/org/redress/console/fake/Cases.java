package org.redress.console.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.Approval;
import org.redress.api.casework.Assessment;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseDocument;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Dossier;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.FaultClass;
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
import org.redress.api.casework.Reference;
import org.redress.api.casework.Relations;
import org.redress.api.casework.Remark;
import org.redress.api.casework.StageVisit;
import org.redress.api.casework.Statement;
import org.redress.api.casework.Track;
import org.redress.api.evidence.EvidenceFile;
import org.redress.api.money.Money;
import org.redress.api.procedure.AssessmentRule;
import org.redress.api.procedure.Basis;
import org.redress.api.procedure.ClockDecl.Span;
import org.redress.api.procedure.PackKind;
import org.redress.api.text.Text;

/** A case in the middle of its life. */
public final class Cases {

    public static final Instant NOW = Instant.parse("2026-11-19T02:24:00Z");
    public static final UUID IMAGE = new UUID(7, 1);
    private static final UUID CUSTOMER = new UUID(7, 7);

    private Cases() {}

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + time + ":00+08:00");
    }

    public static CaseFile file(String number, String summary, long version, Optional<Ownership.HandOver> offered) {
        return new CaseFile(
                new UUID(1, number.hashCode()),
                number,
                version,
                "sh-jingan",
                "clinic-chain/side-effect",
                CaseKind.COMPLAINT,
                CaseState.OPEN,
                "decide",
                List.of(new PackUse(Rules.CLINIC, PackKind.PROCEDURE, Map.of(), Optional.empty())),
                new Intake(
                        "front-desk",
                        summary,
                        Optional.empty(),
                        at("16T15:40"),
                        at("16T15:42"),
                        "frontdesk.sh-jingan",
                        "frontdesk.sh-jingan",
                        Optional.empty(),
                        CUSTOMER,
                        Optional.empty(),
                        Optional.of("全额退款"),
                        true),
                new Ownership(
                        Optional.of("ops.sh-jingan"),
                        offered,
                        List.of("consultant.sh-jingan"),
                        List.of(),
                        1,
                        Optional.empty(),
                        false),
                new Assessment(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Assessment.Fault(
                                FaultClass.COMMUNICATION, "术后告知单无签字", "ops.sh-jingan", at("17T14:30"))),
                        List.of(new Assessment.Proposal(
                                AssessmentRule.Aspect.SEVERITY,
                                "major",
                                "clinic-chain/high-demand",
                                "clinic-chain 1.0.0",
                                Text.of("客户要求的金额较大", "The customer asks for a large amount"),
                                at("17T14:00"))),
                        List.of(),
                        List.of()),
                Map.of("treatmentDate", "2026-11-07", "symptoms", List.of("swelling", "rash")),
                List.of(
                        visit("confirm", "16T15:42", Optional.of(at("16T18:00"))),
                        visit("analyse", "16T18:00", Optional.of(at("18T17:20"))),
                        visit("decide", "18T17:20", Optional.empty())),
                List.of(
                        task("diagnosis", true, Optional.of(at("18T17:20"))),
                        task("talk", true, Optional.empty()),
                        task("tell", false, Optional.empty())),
                List.of(
                        clock("promise/1", "promise", "承诺答复", "Promised reply", "18T11:32", "19T16:00"),
                        byUncheckedLaw(clock(
                                "law-cn/feedback",
                                "feedback",
                                "法定反馈，5 个工作日",
                                "Statutory feedback, 5 working days",
                                "16T15:40",
                                "23T18:00"))),
                List.of(
                        new Statement(
                                1,
                                Statement.Side.CUSTOMER,
                                "做完第二天有点红，前台说正常。第九天右边脸还是肿，发烫。没有人跟我说不能用酸类产品。",
                                "张女士",
                                at("16T15:40"),
                                "supervisor.sh-jingan"),
                        new Statement(
                                2,
                                Statement.Side.STAFF,
                                "术后口头说过一周内不要用刺激性护肤品，当时客人在接电话。告知单打印了，但没有等她签字。",
                                "consultant.sh-jingan",
                                at("17T10:15"),
                                "ops.sh-jingan")),
                List.of(new Issue(
                        1, "术后告知", Optional.of("射频紧肤"), Optional.of("咨询师"), Optional.of(Issue.Result.PARTLY))),
                List.of(
                        new Demand(
                                1,
                                "refund",
                                Optional.of(Money.cny("12800")),
                                "front-desk",
                                "另赔误工费",
                                at("17T16:05"),
                                "ops.sh-jingan",
                                1),
                        new Demand(
                                2,
                                "refund",
                                Optional.of(Money.cny("8000")),
                                "front-desk",
                                "",
                                at("19T09:30"),
                                "ops.sh-jingan",
                                2)),
                List.of(new Offer(
                        1,
                        "apology",
                        Optional.empty(),
                        "front-desk",
                        Optional.empty(),
                        Offer.State.REFUSED,
                        Optional.of("不接受"),
                        at("17T16:20"),
                        "ops.sh-jingan",
                        "ops.sh-jingan",
                        Optional.empty(),
                        Optional.empty())),
                List.of(
                        Approval.request(
                                1,
                                "remedy",
                                Optional.of("refund"),
                                Optional.of(Money.cny("6800")),
                                Optional.of("第二次治疗仍未见效，客户要求退还当次费用"),
                                "supervisor.sh-jingan",
                                at("19T09:52"),
                                List.of("ops.sh-jingan"),
                                1),
                        Approval.request(
                                        2,
                                        "延长答复时间",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "ops.sh-jingan",
                                        at("19T09:55"),
                                        List.of("consultant.sh-jingan", "doctor.sh-jingan"),
                                        2)
                                .heard(new Approval.Vote(
                                        "consultant.sh-jingan", true, at("19T09:58"), Optional.of("情况属实")))),
                List.of(
                        new Promise(
                                1,
                                at("18T12:00"),
                                "安排医生面诊并告知时间",
                                "phone",
                                at("17T17:00"),
                                "ops.sh-jingan",
                                Optional.of(at("18T11:32")),
                                Optional.empty()),
                        new Promise(
                                2,
                                at("19T16:00"),
                                "告知退款方案进展",
                                "phone",
                                at("18T11:32"),
                                "ops.sh-jingan",
                                Optional.empty(),
                                Optional.empty())),
                List.of(new Escalation(
                        1,
                        "clinic-chain/goes-public",
                        2,
                        0,
                        Optional.empty(),
                        List.of("ops.sh-jingan"),
                        Text.of("客户已公开发声", "The customer has gone public"),
                        Optional.of(Text.of("一小时内联系客户", "Call the customer within the hour")),
                        at("18T09:00"))),
                List.of(
                        new EvidenceFile(
                                IMAGE,
                                "photo-after",
                                "右颊 第9天.jpg",
                                "image/jpeg",
                                3,
                                "ab",
                                at("16T15:50"),
                                "frontdesk.sh-jingan"),
                        new EvidenceFile(
                                new UUID(7, 2),
                                "diagnosis-certificate",
                                "诊断证明.pdf",
                                "application/pdf",
                                3,
                                "cd",
                                at("18T17:20"),
                                "doctor.sh-jingan")),
                List.of(new Remark(1, "客户说下班后方便接电话", Optional.of("phone"), false, at("18T11:32"), "ops.sh-jingan")),
                List.of(
                        new JointPart(
                                1,
                                "doctor",
                                "doctor.sh-jingan",
                                "这次红肿是否超出正常范围",
                                at("19T18:00"),
                                at("18T11:40"),
                                "ops.sh-jingan",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new JointPart(
                                2,
                                "front-desk",
                                "frontdesk.sh-jingan",
                                "当天谁接待的",
                                at("18T18:00"),
                                at("18T11:40"),
                                "ops.sh-jingan",
                                Optional.of("周小禾接待，有登记表"),
                                Optional.of("换班时没有交接"),
                                Optional.of(at("18T13:00")),
                                Optional.of("frontdesk.sh-jingan"),
                                Optional.empty(),
                                Optional.empty())),
                List.of(new Intervention(1, "media", Optional.of("都市晚报"), "记者来电询问", at("18T10:00"), "ops.sh-jingan")),
                Optional.empty(),
                Optional.of(new NextStep(
                        Text.of("审批退款 6,800 元，并在 16:00 前答复张女士", "Decide on the refund of ¥6,800 and reply by 16:00"),
                        Optional.of("complete-task"),
                        "ops.sh-jingan",
                        Optional.of("promise/1"),
                        Optional.of(at("19T16:00")),
                        Text.of(
                                "承诺的是答复时间，不是解决时间：到点没有结果，也要联系客户。",
                                "The reply was promised for this time, even without a result."))),
                new HistoryHead(3, "0".repeat(64)),
                new Dossier(
                        Relations.NONE.referring(new Reference(
                                1,
                                "device-batch",
                                "B2409-17",
                                Optional.of("射频探头"),
                                false,
                                NOW,
                                "ops.sh-jingan",
                                false)),
                        Dossier.EMPTY.conduct(),
                        new Papers(List.of(document()), List.of(), List.of()),
                        outside(),
                        Dossier.EMPTY.corrections(),
                        Dossier.EMPTY.aftercare(),
                        Dossier.EMPTY.reckoning(),
                        List.of(),
                        Dossier.EMPTY.transfers(),
                        List.of(),
                        Optional.empty()));
    }

    /** A consent that the customer has signed and the house has not. */
    private static CaseDocument document() {
        return new CaseDocument(
                1,
                "refund-consent",
                Text.of("退款同意书", "Refund consent"),
                new CaseDocument.Wording("zh", "退款同意书", List.of("<b>张女士</b>同意", "会员号：____________"), List.of(0)),
                "ef".repeat(32),
                List.of(Text.of("会员号", "Membership number")),
                CaseDocument.State.ISSUED,
                Optional.empty(),
                List.of(
                        new CaseDocument.Signature(
                                "customer",
                                Text.of("客户签名", "Customer’s signature"),
                                Optional.of(new CaseDocument.Given(
                                        Optional.empty(), "ab".repeat(32), at("18T17:30"), "ops.sh-jingan"))),
                        new CaseDocument.Signature(
                                "owner", Text.of("经办人签名", "Signature for the house"), Optional.empty())),
                Optional.of("refund-consent"),
                new CaseDocument.Print("cd".repeat(32), 4711, List.of("𰻝")),
                Optional.empty(),
                at("18T17:00"),
                "ops.sh-jingan",
                Optional.empty());
    }

    private static StageVisit visit(String stage, String entered, Optional<Instant> completed) {
        return new StageVisit(
                stage,
                "operations-manager",
                "ops.sh-jingan",
                Text.of("当班", "On duty"),
                at(entered),
                completed,
                completed.map(when -> "ops.sh-jingan"));
    }

    private static CaseTask task(String id, boolean mandatory, Optional<Instant> done) {
        return new CaseTask(
                id,
                "decide",
                "operations-manager",
                "ops.sh-jingan",
                mandatory,
                true,
                done,
                done.map(when -> "doctor.sh-jingan"),
                Map.of());
    }

    private static CaseClock clock(String id, String subject, String zh, String en, String start, String due) {
        return CaseClock.running(
                id,
                subject,
                Text.of(zh, en),
                at(start),
                5,
                Span.WORKING_DAYS,
                at(due),
                Text.of("受理当日不计，周末不计。", "Day of receipt and weekends do not count."));
    }

    private static CaseClock byUncheckedLaw(CaseClock clock) {
        return new CaseClock(
                clock.id(),
                clock.subject(),
                clock.title(),
                clock.startedAt(),
                clock.amount(),
                clock.unit(),
                clock.dueAt(),
                clock.breachedAt(),
                clock.stoppedAt(),
                clock.target(),
                clock.why(),
                clock.dormantSince(),
                clock.pauses(),
                clock.warnings(),
                clock.official(),
                clock.provisional(),
                clock.urgent(),
                Optional.of(new Basis(
                        Text.of("投诉管理办法", "Measures for complaints"),
                        Optional.of("12"),
                        Optional.empty(),
                        Optional.empty(),
                        Basis.Confidence.UNVERIFIED)),
                clock.stoppedByClosing(),
                clock.custody());
    }

    private static Outside outside() {
        Track mediation = new Track(
                1,
                "people-mediation",
                Text.of("医疗纠纷人民调解", "People's mediation"),
                "other",
                "医调 2026-118",
                Optional.of("王调解员"),
                true,
                List.of(),
                List.of(),
                NOW,
                "ops.sh-jingan",
                Optional.empty());
        Appointment visit = new Appointment(
                1,
                "doctor.sh-jingan",
                FakeVisits.TEN,
                FakeVisits.TEN.plusSeconds(1800),
                Optional.of("二楼"),
                Optional.empty(),
                NOW,
                "ops.sh-jingan",
                Appointment.State.BOOKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Outside(List.of(mediation), List.of(visit));
    }
}
