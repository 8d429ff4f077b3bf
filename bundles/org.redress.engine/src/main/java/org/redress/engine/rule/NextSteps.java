package org.redress.engine.rule;

import java.util.Optional;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.CaseTask;
import org.redress.api.casework.Escalation;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.NextStep;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Ownership.HandOver;
import org.redress.api.casework.StageVisit;
import org.redress.api.casework.Track;
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
    private final ApprovalSteps approvals;
    private final EndSteps ends;
    private final CaseNames names;

    public NextSteps(Snapshot snapshot, CaseDraft draft) {
        super(Clocks.next(draft.clocks));
        this.snapshot = snapshot;
        this.draft = draft;
        this.outside = new OutsideSteps(snapshot, draft, clock);
        this.corrections = new CorrectionSteps(draft, clock);
        this.papers = new PaperSteps(snapshot, draft, clock);
        this.approvals = new ApprovalSteps(snapshot, draft, clock);
        this.ends = new EndSteps(snapshot, draft, clock);
        this.names = new CaseNames(snapshot);
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
                .orElseGet(() -> ends.ending(owner)));
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
                .or(() -> approvals.approval(owner))
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
                                .with(
                                        "owner",
                                        names.person(draft.ownership.owner().orElseThrow()))));
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
                        .with("owner", names.person(offer.from())));
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
                // What a gate still holds is not the next thing to do.
                .filter(proposal -> Gatekeeper.blockers(
                                snapshot, draft.file(), Aspects.action(proposal.aspect()), Optional.empty())
                        .isEmpty())
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
                        Text.of("执行：{what}", "Carry out: {what}").with("what", names.remedy(offer.kind())),
                        "carry-out-remedy",
                        owner,
                        Text.of("客户已接受方案", "The customer has accepted the offer")));
    }

    /** The customer let our last offer lapse; while talks rest nothing new is offered. */
    private Optional<NextStep> lapsed(String owner) {
        return draft.offers.stream()
                .reduce((earlier, latest) -> latest)
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
}
