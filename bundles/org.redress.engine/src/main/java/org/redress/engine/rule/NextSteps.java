package org.redress.engine.rule;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Ownership.HandOver;
import org.redress.api.casework.StageVisit;
import org.redress.api.casework.Track;
import org.redress.api.money.Money;
import org.redress.api.problem.Blocker;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Decides the one thing to do next: what others wait for comes before what the stage asks. */
public final class NextSteps extends StepsByClock {

    private static final String OFFER = "offer-remedy";

    private final Snapshot snapshot;
    private final CaseDraft draft;
    private final OutsideSteps outside;
    private final CorrectionSteps corrections;
    private final PaperSteps papers;

    public NextSteps(Snapshot snapshot, CaseDraft draft) {
        super(Clocks.next(draft.clocks));
        this.snapshot = snapshot;
        this.draft = draft;
        this.outside = new OutsideSteps(snapshot, draft, clock);
        this.corrections = new CorrectionSteps(draft, clock);
        this.papers = new PaperSteps(snapshot, draft, clock);
    }

    public Optional<NextStep> decide() {
        if (draft.state == CaseState.ARCHIVED) {
            return Optional.empty();
        }
        String owner = draft.ownership.owner().orElseThrow();
        if (draft.relations.merged().isPresent()) {
            return Optional.of(elsewhere(owner));
        }
        // A withdrawn case may leave approvals and accepted offers behind: nobody can act on them any more.
        boolean open = draft.state == CaseState.OPEN;
        return Optional.of((open ? waitedFor(owner) : Optional.<NextStep>empty())
                .or(papers::review)
                .or(this::handOver)
                .or(() -> owedStep(owner))
                .or(() -> papers.letter(owner))
                .or(() -> open ? undecided(owner) : Optional.empty())
                .or(this::task)
                .or(() -> open ? corrections.effect(owner) : Optional.empty())
                .or(() -> stage(owner))
                .or(() -> open ? issues(owner) : Optional.empty())
                .orElseGet(() -> ending(owner)));
    }

    /** It is worked no more; that is done in the other case. */
    private NextStep elsewhere(String owner) {
        return new NextStep(
                Text.of("在并入的投诉单里处理", "Dealt with in the case that it was merged into"),
                Optional.empty(),
                owner,
                Optional.empty(),
                Optional.empty(),
                Text.of("两件投诉说的是同一件事", "Both are about the same matter"));
    }

    private Optional<NextStep> issues(String owner) {
        return Issues.undecided(draft.issues) == 0
                ? Optional.empty()
                : Optional.of(step(
                        Text.of("给每个投诉事项写明结论", "Give each issue its outcome"),
                        "close-issue",
                        owner,
                        Text.of("结案前每个事项都要有结论", "Each issue has an outcome before the case is closed")));
    }

    /** What somebody waits for: the customer, a colleague, a body outside. */
    private Optional<NextStep> waitedFor(String owner) {
        return promise(owner)
                .or(this::part)
                .or(corrections::measure)
                .or(() -> outside.visit(owner))
                .or(() -> approval(owner))
                .or(() ->
                        outside.track(owner, track -> clock.filter(track::owns).isPresent()));
    }

    /** What has to be settled before the stage goes on; while the house stands still for a body outside, it waits. */
    private Optional<NextStep> undecided(String owner) {
        return outside.hindered(owner)
                .or(() -> assessment(owner))
                .or(() -> remedy(owner))
                .or(() -> lapsed(owner))
                .or(() -> outside.track(owner, Track::standsStill));
    }

    private Optional<NextStep> promise(String owner) {
        return clock.filter(next -> next.id().startsWith("promise/"))
                .map(next -> step(
                        Text.of("按承诺联系客户", "Contact the customer as promised"), "contact-customer", owner, next.why()));
    }

    /** What a department was asked comes first when its answer is what is due next. */
    private Optional<NextStep> part() {
        return draft.joint.stream()
                .filter(JointPart::open)
                .filter(part ->
                        clock.filter(next -> next.id().equals(part.clock())).isPresent())
                .findFirst()
                .map(part -> step(
                        Text.of("答复会办事项", "Answer the joint part"),
                        "answer-part",
                        part.person(),
                        Text.of("主办人{owner}在等这个部门的答复", "{owner}, who has the lead, waits for this department")
                                .with("owner", name(draft.ownership.owner().orElseThrow()))));
    }

    private Optional<NextStep> approval(String owner) {
        return draft.approvals.stream()
                .filter(approval -> !waitingFor(approval).isEmpty())
                .findFirst()
                .map(this::waiting)
                .or(() -> last(draft.approvals).filter(Approval::pending).map(approval -> stuck(approval, owner)));
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    /** Never somebody whom the case is about, even while nobody else is left to ask. */
    private List<String> waitingFor(Approval approval) {
        return approval.waitingFor().stream()
                .filter(person -> !draft.ownership.excludes(person))
                .toList();
    }

    private NextStep waiting(Approval approval) {
        Text who = Text.same(
                String.join(", ", waitingFor(approval).stream().map(this::name).toList()));
        Text reason = approval.quorum() > 1
                ? Text.of("须 {n} 人同意，已有 {got} 人同意，等待：{who}", "{n} people have to agree, {got} have; waiting for {who}")
                        .with("n", approval.quorum())
                        .with("got", new Voices(snapshot, draft.ownership::excludes).agreed(approval))
                : Text.of("超出申请人的审批权限，等待：{who}", "It is above the requester’s authority; waiting for {who}");
        return step(
                Text.of("审批：{what}", "Decide the approval: {what}").with("what", approvalTitle(approval)),
                "approve",
                waitingFor(approval).get(0),
                reason.with("who", who));
    }

    /** Everybody who was asked has answered and it is not enough, because one of them has left the case since. */
    private NextStep stuck(Approval approval, String owner) {
        return step(
                Text.of("另请人审批：{what}", "Ask somebody else to approve: {what}").with("what", approvalTitle(approval)),
                "request-approval",
                owner,
                Text.of("有权同意的人不够", "Too few people who may agree are left"));
    }

    private Text approvalTitle(Approval approval) {
        Text what = approval.kind().map(this::remedyTitle).orElse(Text.same(approval.subject()));
        return approval.amount()
                .map(money -> Text.of("{what} {amount} 元", "{what} ¥{amount}")
                        .with("what", what)
                        .with("amount", Money.written(money.amount())))
                .orElse(what);
    }

    private Optional<NextStep> handOver() {
        return draft.ownership
                .offered()
                .map(offer -> step(
                        Text.of("接收或谢绝移交", "Accept or decline the hand-over"),
                        "accept-hand-over",
                        offer.to(),
                        reasonFor(offer)));
    }

    /** Why it is offered: the rule's own words where the ladder did it. */
    private Text reasonFor(HandOver offer) {
        return draft.escalations.stream()
                .filter(step ->
                        step.lead().equals(Optional.of(offer.to())) && step.at().equals(offer.at()))
                .findFirst()
                .map(Escalation::why)
                .orElseGet(() -> Text.of("在接收之前，{owner}仍然负责", "Until it is accepted, {owner} stays accountable")
                        .with("owner", name(offer.from())));
    }

    /** People were in danger: what has to follow comes before the complaint itself goes on. */
    private Optional<NextStep> owedStep(String owner) {
        Protocol protocol = new Protocol(snapshot);
        return protocol.owed(draft.conduct).stream()
                .findFirst()
                .map(owed -> step(
                        protocol.title(owed.step()),
                        "protocol-step",
                        owed.person(owner),
                        Text.of("因为已经「{step}」", "Because of “{step}”").with("step", protocol.title(owed.because()))));
    }

    /** What rules propose is nothing until somebody has confirmed it, one way or the other. */
    private Optional<NextStep> assessment(String owner) {
        Assessments assessments = new Assessments(snapshot);
        return assessments.open(draft).stream()
                .findFirst()
                .map(proposal -> step(
                        Text.of("确认{what}：建议「{value}」", "Confirm the {what}: “{value}” is proposed")
                                .with("what", Aspects.title(proposal.aspect()))
                                .with("value", assessments.title(proposal)),
                        Aspects.action(proposal.aspect()),
                        owner,
                        proposal.why()));
    }

    private Optional<NextStep> remedy(String owner) {
        return draft.offers.stream()
                .filter(offer -> offer.state() == Offer.State.ACCEPTED)
                .findFirst()
                .map(offer -> step(
                        Text.of("执行：{what}", "Carry out: {what}").with("what", remedyTitle(offer.kind())),
                        "carry-out-remedy",
                        owner,
                        Text.of("客户已接受方案", "The customer has accepted the offer")));
    }

    /** The customer let our last offer lapse; while talks rest nothing new is offered. */
    private Optional<NextStep> lapsed(String owner) {
        return last(draft.offers)
                .filter(offer -> offer.lapsed(snapshot.now()))
                .filter(offer -> draft.conduct.holding(OFFER).isEmpty())
                .map(offer -> step(
                        Text.of("重新提出方案，或询问客户", "Make the offer again, or ask the customer"),
                        OFFER,
                        owner,
                        Text.of("第 {no} 轮方案已过有效期，客户没有答复", "Round {no} has lapsed without an answer")
                                .with("no", offer.no())));
    }

    private Optional<NextStep> task() {
        return draft.tasks.stream()
                .filter(task -> task.stage().equals(draft.stage) && task.blocks())
                .findFirst()
                .map(task -> step(
                        taskTitle(task),
                        "complete-task",
                        task.assignee(),
                        Text.of("完成本阶段前必须做", "Required before the stage is complete")));
    }

    private Optional<NextStep> stage(String owner) {
        return draft.stages.stream()
                .filter(visit -> visit.completedAt().isEmpty())
                .findFirst()
                .map(visit -> step(
                        Text.of("完成阶段「{stage}」", "Complete the stage “{stage}”").with("stage", stageTitle(visit)),
                        "complete-stage",
                        visit.responsible(),
                        visit.chosenBecause()));
    }

    private NextStep ending(String owner) {
        boolean closed = draft.state == CaseState.CLOSED;
        return Gatekeeper.blockers(snapshot, draft.file(), closed ? "archive" : "close", Optional.empty()).stream()
                .findFirst()
                .map(held -> beforeTheEnd(closed, held, owner))
                .orElseGet(() -> closed
                        ? step(Text.of("归档", "Archive"), "archive", owner, Text.of("已结案", "The case is closed"))
                        : step(
                                Text.of("把结果告诉客户并结案", "Tell the customer the result and close"),
                                "close",
                                owner,
                                Text.of("所有阶段都已完成", "All stages are complete")));
    }

    /** What lifts the gate that closing or archiving waits for. */
    private NextStep beforeTheEnd(boolean closed, Blocker held, String owner) {
        Text text = closed
                ? Text.of("完成归档前要做的事", "Do what the archive waits for")
                : Text.of("完成结案前要做的事", "Do what closing waits for");
        boolean signature = held.resolvedBy().equals("sign-off");
        String doer = signature
                ? new Signatures(snapshot)
                        .missing(draft.ownership, draft.aftercare)
                        .orElse(owner)
                : owner;
        return step(
                signature ? Text.of("签字确认", "Sign off") : text,
                Optional.of(held.resolvedBy()).filter(this::isAction),
                doer,
                held.reason());
    }

    /** Gates are lifted by tasks and files too. */
    private boolean isAction(String resolvedBy) {
        return !resolvedBy.isEmpty()
                && !resolvedBy.equals("add-evidence")
                && snapshot.type().stages().stream()
                        .flatMap(stage -> stage.tasks().stream())
                        .noneMatch(task -> task.id().equals(resolvedBy));
    }

    private Text remedyTitle(String kind) {
        return snapshot.rules().all().stream()
                .map(pack -> pack.remedies().get(kind))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(RemedyDecl::title)
                .orElse(Text.same(kind));
    }

    private Text taskTitle(CaseTask task) {
        return snapshot.type().stages().stream()
                .flatMap(stage -> stage.tasks().stream())
                .filter(declared -> declared.id().equals(task.id()))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private Text stageTitle(StageVisit visit) {
        return snapshot.type().stage(visit.stage()).orElseThrow().title();
    }

    private String name(String username) {
        return snapshot.staffing()
                .find(username)
                .map(account -> account.displayName())
                .orElse(username);
    }
}
