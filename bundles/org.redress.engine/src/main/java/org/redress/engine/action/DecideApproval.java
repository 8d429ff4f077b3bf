package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Approval;
import org.redress.api.casework.Reason;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.AuthorityTable;

/** Approves or rejects a request. Nobody decides their own, and a decision once made stays. */
final class DecideApproval extends SimpleAction {

    private static final InputField APPROVAL = InputField.whole("approval", "审批", "Approval");
    private static final Text AUTHORITY = Text.of("在审批权限内", "Within the limits of authority");

    private final boolean approves;
    private final InputField reason;

    DecideApproval(boolean approves) {
        super(approves ? "approve" : "reject", approves ? "同意" : "驳回", approves ? "Approve" : "Reject");
        this.approves = approves;
        InputField field = InputField.longText("reason", "原因", "Reason");
        this.reason = approves ? field.asOptional() : field;
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                APPROVAL.offering(mine(snapshot).stream()
                        .map(approval ->
                                new FormField.Option(String.valueOf(approval.no()), Text.same(approval.subject())))
                        .toList()),
                reason);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return mine(snapshot).isEmpty() && pendingAny(snapshot)
                ? Optional.of(Problem.of("RD-CASE-106", "这项审批不由您决定", "This approval is not yours to decide"))
                : Optional.empty();
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return pendingAny(snapshot)
                ? Optional.empty()
                : Optional.of(Problem.of("RD-CASE-117", "没有等待审批的事项", "No approval is pending"));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        int no = input.whole("approval").orElseThrow();
        return mine(snapshot).stream().anyMatch(approval -> approval.no() == no)
                ? List.of()
                : Candidates.error(
                        "approval",
                        Text.of("审批 {who} 不由您决定，或已有决定", "Approval {who} is not yours, or has been decided"),
                        String.valueOf(no));
    }

    private static boolean pendingAny(Snapshot snapshot) {
        return snapshot.file().approvals().stream().anyMatch(approval -> approval.state() == Approval.State.PENDING);
    }

    /** Pending ones that the actor was asked for or has the authority for, but did not request. */
    private static List<Approval> mine(Snapshot snapshot) {
        String actor = snapshot.actor().username();
        return snapshot.file().approvals().stream()
                .filter(approval -> approval.state() == Approval.State.PENDING)
                .filter(approval -> !approval.requestedBy().equals(actor))
                .filter(approval -> mayDecide(snapshot, approval))
                .toList();
    }

    /** For a remedy the authority table decides, whoever was asked; for anything else the person asked does. */
    private static boolean mayDecide(Snapshot snapshot, Approval approval) {
        return approval.kind()
                .map(kind ->
                        new AuthorityTable(snapshot).permits(snapshot.actor().roles(), kind, approval.amount()))
                .orElse(approval.of().equals(snapshot.actor().username()));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        int no = input.whole("approval").orElseThrow();
        String by = snapshot.actor().username();
        CaseDraft.replace(draft.approvals, approval -> approval.no() == no, approval -> approval.heard(
                        new Approval.Vote(by, approves, snapshot.now(), input.optional("reason")))
                .decided(approves ? Approval.State.APPROVED : Approval.State.REJECTED));
        draft.event(
                by,
                approves ? "approved" : "rejected",
                Map.of("approval", no, "reason", new Personal(input.text("reason"))),
                new Reason("core/authority", "core", AUTHORITY));
        draft.happened("approval-decided");
        draft.approvals.stream()
                .filter(approval -> approval.no() == no)
                .forEach(approval -> draft.tell(
                        approval.requestedBy(),
                        "approval-decided",
                        Text.of(
                                        approves ? "{who}同意了投诉单 {number} 的申请" : "{who}驳回了投诉单 {number} 的申请",
                                        approves
                                                ? "{who} approved your request on case {number}"
                                                : "{who} rejected your request on case {number}")
                                .with("who", snapshot.actor().displayName())
                                .with("number", snapshot.file().number())));
    }
}
