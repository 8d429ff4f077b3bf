package org.redress.console.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.api.account.Caller;
import org.redress.api.casework.ActionOffer;
import org.redress.api.casework.ActionRequest;
import org.redress.api.casework.BulkAction;
import org.redress.api.casework.BulkRequest;
import org.redress.api.casework.BulkResult;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseSummary;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.ConductPolicy;
import org.redress.api.casework.ConductStanding;
import org.redress.api.casework.ConductStanding.Standing;
import org.redress.api.casework.Explanations;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.Likeness;
import org.redress.api.casework.Ownership;
import org.redress.api.casework.Reason;
import org.redress.api.casework.Registration;
import org.redress.api.casework.RelatedCase;
import org.redress.api.casework.ScoreLine;
import org.redress.api.casework.Severity;
import org.redress.api.casework.WaitingApprovals;
import org.redress.api.casework.Worklist;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.money.Money;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;

/** A desk with a few cases; every action is answered with what was laid out for it, else done. */
public final class FakeDesk implements CaseDesk {

    public static final String NUMBER = "SHJA-2611-0037";

    public final List<ActionRequest> performed = new ArrayList<>();
    /** What happened after the sample's own history. */
    public final List<HistoryEvent> later = new ArrayList<>();

    public final List<Registration> registered = new ArrayList<>();
    public final Map<String, Outcome<CaseFile>> answers = new LinkedHashMap<>();
    public String summary = "射频紧肤术后第 9 天右颊红肿未退，要求退款并赔偿";
    public String customerName = "张女士";
    /** What waits is more than the reader may grant now. */
    public boolean beyond;

    public boolean broken;
    private long version = 5;

    private static final Customer CUSTOMER = new Customer(
            new UUID(7, 7), Optional.of("张女士"), Optional.of("13800002107"), Optional.of("M20931"), Optional.empty());

    private CaseFile file() {
        return Cases.file(
                NUMBER,
                summary,
                version,
                Optional.of(new Ownership.HandOver(
                        "frontdesk.sh-jingan", "ops.sh-jingan", Cases.NOW, Optional.of("客户在大厅"))));
    }

    @Override
    public Outcome<CaseFile> register(Caller caller, Registration registration, Optional<String> idempotencyKey) {
        registered.add(registration);
        summary = registration.summary();
        return answers.getOrDefault("register", Outcome.done(file()));
    }

    @Override
    public Outcome<CaseFile> open(Caller caller, String number) {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        return number.startsWith("SHJA-2611-00")
                ? Outcome.done(
                        Cases.file(number, summary, version, file().ownership().offered()))
                : new Outcome.NotFound<>(Problem.of("RD-CASE-404", "没有这件投诉", "There is no such case"));
    }

    @Override
    public CaseRules rules(CaseFile file) {
        return new CaseRules(Rules.clinic(), List.of(), Map.of());
    }

    @Override
    public Customer customer(CaseFile file) {
        return CUSTOMER;
    }

    @Override
    public Optional<ComparisonBand> comparison(Caller caller, CaseFile file) {
        return Optional.of(new ComparisonBand(
                24,
                List.of(
                        new ComparisonBand.OfKind(
                                "refund",
                                24,
                                Optional.of(new ComparisonBand.Quartiles(
                                        Money.cny("4200"), Money.cny("5600"), Money.cny("7500")))),
                        new ComparisonBand.OfKind("apology", 9, Optional.empty()))));
    }

    @Override
    public Outcome<List<BulkResult>> performAll(Caller caller, BulkRequest request) {
        return Outcome.done(request.cases().stream()
                .map(chosen -> new BulkResult(
                        chosen.number(),
                        perform(
                                caller,
                                chosen.number(),
                                new ActionRequest(
                                        request.action(),
                                        request.input(),
                                        chosen.expectedVersion(),
                                        request.idempotencyKey()))))
                .toList());
    }

    @Override
    public Outcome<ActionOffer> action(Caller caller, String number, String action) {
        return actions(caller, number).map(offers -> offers.stream()
                .filter(offer -> offer.id().equals(action))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public List<BulkAction> bulkActions() {
        return List.of(
                new BulkAction("hand-over", Text.of("移交", "Hand over")),
                new BulkAction("add-note", Text.of("添加备注", "Add note")));
    }

    @Override
    public Outcome<CaseFile> perform(Caller caller, String number, ActionRequest request) {
        performed.add(request);
        if (!answers.containsKey(request.action())) {
            version++;
        }
        return answers.getOrDefault(request.action(), Outcome.done(file()));
    }

    @Override
    public Outcome<ConductStanding> conduct(Caller caller, String number) {
        return open(caller, number).map(file -> {
            ConductPolicy policy = ConductPolicy.of(rules(file));
            return new ConductStanding(
                    file,
                    policy.steps().stream()
                            .map(of -> new Standing<>(
                                    of.rule(), policy.cited(of.rule().basis()), List.of()))
                            .toList(),
                    List.of(),
                    List.of(),
                    List.copyOf(policy.library().values()));
        });
    }

    @Override
    public Outcome<WaitingApprovals> waitingApprovals(Caller caller, String number) {
        return open(caller, number)
                .map(file -> new WaitingApprovals(
                        file,
                        file.approvals().stream()
                                .filter(approval -> approval.waitingFor().contains(caller.username()))
                                .map(approval -> new WaitingApprovals.Waiting(
                                        approval,
                                        0,
                                        !beyond,
                                        Optional.of(new WaitingApprovals.Within(
                                                        "clinic-chain/operations-manager/refund",
                                                        Optional.of(Money.cny("10000")),
                                                        Optional.of(Money.cny("20000")),
                                                        Money.cny("1200")))
                                                .filter(limit -> !beyond)))
                                .toList(),
                        Map.of("refund", Money.cny("1200")),
                        Map.of()));
    }

    @Override
    public Outcome<List<ActionOffer>> actions(Caller caller, String number) {
        FormField reason = field("reason", "原因", "Reason", FormField.Kind.LONG_TEXT, List.of());
        return Outcome.done(List.of(
                offer(
                        "hand-over",
                        "移交",
                        "Hand over",
                        true,
                        List.of(),
                        field("to", "移交给", "To", FormField.Kind.PERSON, List.of()),
                        note()),
                offer("accept-hand-over", "接收移交", "Accept hand-over", true, List.of(), note()),
                offer("decline-hand-over", "不接收移交", "Decline hand-over", true, List.of(), reason),
                offer("escalate", "升级上报", "Escalate", true, List.of(), reason),
                offer(
                        "set-severity",
                        "确定级别",
                        "Set severity",
                        true,
                        List.of(),
                        field(
                                "severity",
                                "级别",
                                "Severity",
                                FormField.Kind.CHOICE,
                                List.of(new FormField.Option("major", Text.of("重大", "Major")))),
                        reason),
                offer(
                        "contact-customer",
                        "联系客户",
                        "Contact customer",
                        true,
                        List.of(),
                        field(
                                "channel",
                                "渠道",
                                "Channel",
                                FormField.Kind.CHOICE,
                                List.of(new FormField.Option("phone", Text.of("电话", "Phone")))),
                        field("text", "内容", "Words", FormField.Kind.LONG_TEXT, List.of())),
                offer(
                        "complete-task",
                        "完成任务",
                        "Complete task",
                        true,
                        List.of(),
                        field(
                                "task",
                                "任务",
                                "Task",
                                FormField.Kind.CHOICE,
                                List.of(new FormField.Option("talk", Text.of("请客户到店面谈", "Invite the customer")))),
                        note()),
                offer(
                        "promise-reply",
                        "承诺回复",
                        "Promise a reply",
                        true,
                        List.of(),
                        field("dueAt", "答复时间", "Reply by", FormField.Kind.MOMENT, List.of()),
                        field("text", "内容", "Words", FormField.Kind.TEXT, List.of())),
                offer(
                        "offer-remedy",
                        "提出方案",
                        "Offer remedy",
                        true,
                        List.of(),
                        field(
                                "kind",
                                "方案",
                                "Remedy",
                                FormField.Kind.CHOICE,
                                List.of(new FormField.Option("refund", Text.of("退款", "Refund")))),
                        field("amount", "金额", "Amount", FormField.Kind.AMOUNT, List.of()),
                        note()),
                offer("complete-intake", "补全信息", "Complete details", true, List.of(), note()),
                offer(
                        "answer-offer",
                        "登记客户答复",
                        "Record answer",
                        false,
                        List.of(new Blocker("RD-CASE-130", Text.of("没有等待答复的方案", "No offer waits for an answer"), ""))),
                offer(
                        "complete-stage",
                        "完成本阶段",
                        "Complete stage",
                        false,
                        List.of(new Blocker("core/task/talk", Text.of("任务未完成：请客户到店面谈", "Task is open"), "talk"))),
                offer(
                        "approve",
                        "同意",
                        "Approve",
                        true,
                        List.of(),
                        field("approval", "审批", "Approval", FormField.Kind.WHOLE, List.of())),
                offer(
                        "reject",
                        "驳回",
                        "Reject",
                        true,
                        List.of(),
                        field(
                                "approval",
                                "审批",
                                "Approval",
                                FormField.Kind.CHOICE,
                                List.of(new FormField.Option("1", Text.of("退款 6,800 元", "Refund ¥6,800")))),
                        reason),
                offer(
                        "carry-out-remedy",
                        "执行退款",
                        "Carry out refund",
                        false,
                        List.of(
                                new Blocker(
                                        "core/approval",
                                        Text.of("退款方案未批准，等待沈知秋", "The refund is not approved; Shen decides"),
                                        "approve"),
                                new Blocker(
                                        "clinic-chain/refund-consent",
                                        Text.of("退款同意书未签署", "The refund consent is not signed"),
                                        "talk"))),
                offer("issue-document", "出具文件", "Issue document", true, List.of(), template(), note()),
                offer("sign-document", "签署文件", "Sign document", true, List.of(), document(), signature()),
                new ActionOffer("archive", Text.of("归档", "Archive"), () -> "{}", List.of(), false, false, List.of())));
    }

    private static ActionOffer offer(
            String id, String zh, String en, boolean allowed, List<Blocker> blockers, FormField... fields) {
        return new ActionOffer(id, Text.of(zh, en), () -> "{}", List.of(fields), true, allowed, blockers);
    }

    private static FormField template() {
        return choice(
                "template",
                "文件",
                "Document",
                new FormField.Option("refund-consent", Text.of("退款同意书", "Refund consent")));
    }

    private static FormField document() {
        return choice(
                "document", "文件", "Document", new FormField.Option("1", Text.of("1 · 退款同意书", "1 · Refund consent")));
    }

    private static FormField signature() {
        return choice("signature", "签名", "Signature");
    }

    private static FormField choice(String name, String zh, String en, FormField.Option... options) {
        return new FormField(
                name,
                Text.of(zh, en),
                Optional.empty(),
                FormField.Kind.CHOICE,
                List.of(options),
                true,
                Optional.empty(),
                Optional.empty(),
                200);
    }

    private static FormField note() {
        return new FormField(
                "note",
                Text.of("备注", "Note"),
                Optional.empty(),
                FormField.Kind.LONG_TEXT,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                4000);
    }

    private static FormField field(
            String name, String zh, String en, FormField.Kind kind, List<FormField.Option> options) {
        return new FormField(
                name, Text.of(zh, en), Optional.empty(), kind, options, true, Optional.empty(), Optional.empty(), 4000);
    }

    @Override
    public Outcome<Page<HistoryEvent>> committedHistory(Caller caller, String number, long afterSeq, int limit) {
        return history(caller, number, afterSeq, limit);
    }

    @Override
    public Outcome<Page<HistoryEvent>> history(Caller caller, String number, long afterSeq, int limit) {
        return Outcome.done(new Page<>(
                Stream.concat(
                                Stream.of(
                                        event(1, "frontdesk.sh-jingan", "registered", Map.of()),
                                        event(
                                                2,
                                                "frontdesk.sh-jingan",
                                                "hand-over",
                                                Map.of("to", "ops.sh-jingan", "note", "客户在大厅")),
                                        event(3, "system", "clock-breached", Map.of())),
                                later.stream())
                        .filter(one -> one.seq() > afterSeq)
                        .toList(),
                Optional.empty()));
    }

    public static HistoryEvent event(long seq, String actor, String action, Map<String, Object> data) {
        return new HistoryEvent(
                1,
                new UUID(1, 1),
                seq,
                Cases.NOW,
                Cases.NOW,
                actor,
                action,
                data,
                List.of(new Reason("core/x", "core", Text.of("按规则", "By rule"))),
                "a",
                "b");
    }

    @Override
    public Outcome<Explanations> explanations(Caller caller, String number, Optional<String> before, int limit) {
        return Outcome.done(SampleExplanations.of(file()));
    }

    @Override
    public Outcome<List<TraceDay>> trace(Caller caller, String number, String clock) {
        List<TraceDay> days = new ArrayList<>();
        for (int day = 16; day <= 23; day++) {
            boolean off = day == 16 || day == 21 || day == 22;
            days.add(new TraceDay(
                    "2026-11-" + day,
                    off ? 0 : day - 16,
                    off ? Text.of("不计", "Not counted") : Text.of("计入", "Counted"),
                    day == 23 ? Optional.of(Instant.parse("2026-11-23T10:00:00Z")) : Optional.empty()));
        }
        return Outcome.done(days);
    }

    private CaseSummary line(String number, String words, String customer, Duration due, boolean urgent, int stage) {
        return new CaseSummary(
                number,
                "sh-jingan",
                "clinic-chain/side-effect",
                Text.of("治疗副作用", "Side effect"),
                CaseKind.COMPLAINT,
                CaseState.OPEN,
                "decide",
                Text.of("决定应对", "Decide"),
                stage,
                5,
                words,
                Optional.of(customer),
                Optional.of("ops.sh-jingan"),
                Optional.empty(),
                urgent ? Optional.of(Severity.MAJOR) : Optional.empty(),
                number.equals(NUMBER) ? Optional.of(Severity.MAJOR) : Optional.empty(),
                urgent,
                Optional.of(Text.of("给客户回电", "Call the customer")),
                Optional.of(Text.of("承诺答复", "Promised reply")),
                Optional.of(Cases.NOW.plus(due)),
                Cases.NOW.minus(Duration.ofDays(2)));
    }

    private List<CaseSummary> lines() {
        return List.of(
                line("SHJA-2611-0033", "承诺今早回电说明退款进度，客户已第二次来电询问", "李女士", Duration.ofMinutes(-84), false, 3),
                line("SHJA-2611-0042", "在线客服：水光后大片红疹，要求马上有人处理", "王女士", Duration.ofMinutes(-22), true, 1),
                line("SHJA-2611-0039", "要求见院长，认为双眼皮两侧不对称", "陈女士", Duration.ofMinutes(66), false, 2),
                line(NUMBER, summary, customerName, Duration.ofMinutes(336), false, 3),
                line("SHJA-2611-0036", "护士换药时态度生硬，客户要求道歉", "孙女士", Duration.ofHours(26), false, 3),
                line("SHJA-2611-0034", "脱毛三次无明显效果，不认可疗程说明", "吴女士", Duration.ofDays(4), false, 2));
    }

    @Override
    public Outcome<Page<CaseSummary>> find(Caller caller, CaseQuery query) {
        String q = query.q().orElse("");
        return Outcome.done(new Page<>(
                lines().stream().filter(one -> one.summary().contains(q)).toList(), Optional.empty()));
    }

    @Override
    public Outcome<Page<CaseSummary>> worklist(Caller caller, Worklist worklist, int limit, Optional<String> cursor) {
        boolean oneOnly = worklist == Worklist.HAND_OVERS || worklist == Worklist.APPROVALS;
        return Outcome.done(new Page<>(oneOnly ? List.of(lines().get(3)) : lines(), Optional.empty()));
    }

    @Override
    public Map<Worklist, Integer> counts(Caller caller) {
        return Map.of(
                Worklist.MINE,
                6,
                Worklist.OVERDUE,
                2,
                Worklist.DUE_TODAY,
                2,
                Worklist.APPROVALS,
                1,
                Worklist.HAND_OVERS,
                1,
                Worklist.UNSOLVED,
                4);
    }

    @Override
    public Outcome<List<CustomerMatch>> matchCustomers(Caller caller, String q) {
        return Outcome.done(
                q.contains("2107") || q.contains("张")
                        ? List.of(new CustomerMatch(CUSTOMER, List.of(NUMBER), 2))
                        : List.of());
    }

    @Override
    public Outcome<List<Likeness>> duplicates(Caller caller, Likeness.Query query) {
        return Outcome.done(
                query.phone().filter(phone -> phone.contains("2107")).isPresent()
                        ? List.of(new Likeness(
                                lines().get(3),
                                Likeness.Score.PROBABLE,
                                List.of(Text.of("电话相同", "same phone"), Text.of("相隔 3 天", "3 days apart"))))
                        : List.of());
    }

    @Override
    public List<ScoreLine> scores(Caller caller, Optional<String> branch, Instant from, Instant until) {
        return List.of(
                new ScoreLine("sh-jingan", "clinic-chain/side-effect", "general", 3, 3),
                new ScoreLine("sh-jingan", "clinic-chain/side-effect", "major", 2, 4));
    }

    @Override
    public List<RelatedCase> related(Caller caller, CaseFile file) {
        return List.of(
                new RelatedCase(CaseLink.Kind.REPEAT, lines().get(0), Cases.NOW, "ops.sh-jingan"),
                new RelatedCase(CaseLink.Kind.MERGED_FROM, lines().get(1), Cases.NOW, "ops.sh-jingan"));
    }

    @Override
    public List<String> branches(Caller caller) {
        return caller.username().equals("admin")
                ? List.of()
                : caller.username().endsWith(".east") ? List.of("sh-jingan", "sh-pudong") : List.of("sh-jingan");
    }
}
