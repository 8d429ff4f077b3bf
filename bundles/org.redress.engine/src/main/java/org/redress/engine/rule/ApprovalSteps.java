package org.redress.engine.rule;

import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Approval;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.NextStep;
import org.redress.api.money.Money;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Next steps of approvals: somebody's voice is awaited, or somebody else has to be asked. */
final class ApprovalSteps extends StepsByClock {

    private final Snapshot snapshot;
    private final CaseDraft draft;
    private final CaseNames names;

    ApprovalSteps(Snapshot snapshot, CaseDraft draft, Optional<CaseClock> clock) {
        super(clock);
        this.snapshot = snapshot;
        this.draft = draft;
        this.names = new CaseNames(snapshot);
    }

    /** Whoever has to answer; the owner where they cannot be enough. */
    Optional<NextStep> approval(String owner) {
        return draft.approvals.stream()
                .filter(approval -> !waitingFor(approval).isEmpty())
                .findFirst()
                .map(this::waiting)
                .or(() -> latest().filter(Approval::pending).map(approval -> stuck(approval, owner)));
    }

    /** Never somebody whom the case is about, even while nobody else is left to ask. */
    private List<String> waitingFor(Approval approval) {
        return approval.waitingFor().stream()
                .filter(person -> !draft.ownership.excludes(person))
                .toList();
    }

    private NextStep waiting(Approval approval) {
        Text who = Text.same(String.join(
                ", ", waitingFor(approval).stream().map(names::person).toList()));
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
        Text what = approval.kind().map(names::remedy).orElse(Text.same(approval.subject()));
        return approval.amount()
                .map(money -> Text.of("{what} {amount} 元", "{what} ¥{amount}")
                        .with("what", what)
                        .with("amount", Money.written(money.amount())))
                .orElse(what);
    }

    private Optional<Approval> latest() {
        return draft.approvals.isEmpty()
                ? Optional.empty()
                : Optional.of(draft.approvals.get(draft.approvals.size() - 1));
    }
}
