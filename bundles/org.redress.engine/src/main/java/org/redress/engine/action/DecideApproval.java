package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Approval;
import org.redress.api.casework.Approval.Vote;
import org.redress.api.money.Money;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.FormField;
import org.redress.api.text.Text;
import org.redress.engine.decision.Basis;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Approvals;
import org.redress.engine.rule.AuthorityRow;
import org.redress.engine.rule.Voices;

/**
 * Gives a voice on a request: agreed once enough different people agree, rejected at the first who rejects. Nobody decides
 * their own request, and a voice or a decision once given stays.
 */
final class DecideApproval extends SimpleAction {

    private static final InputField APPROVAL = InputField.whole("approval", "审批", "Approval");

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
        return mine(snapshot).isEmpty() && pendingAny(snapshot) && !heardAny(snapshot)
                ? Optional.of(Problem.of("RD-CASE-106", "这项审批不由您决定", "This approval is not yours to decide"))
                : Optional.empty();
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        if (!pendingAny(snapshot)) {
            return Optional.of(Problem.of(
                    "RD-CASE-117", "没有等待审批的事项；已作出的决定不能更改", "No approval is pending; a decision once made stays"));
        }
        return mine(snapshot).isEmpty()
                ? Optional.of(Problem.of(
                        "RD-CASE-118",
                        "您已表态，不能更改；正在等待其他人",
                        "You have given your voice and it stays; others have yet to give theirs"))
                : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        int no = input.whole("approval").orElseThrow();
        boolean known = snapshot.file().approvals().stream()
                .anyMatch(approval -> approval.no() == no
                        && (!approval.pending()
                                || approval.heard(snapshot.actor().username())
                                || mine(snapshot).contains(approval)));
        return known
                ? List.of()
                : Candidates.error(
                        "approval",
                        Text.of("审批 {who} 不由您决定", "Approval {who} is not yours to decide"),
                        String.valueOf(no));
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return input.whole("approval").stream()
                .flatMap(no -> snapshot.file().approvals().stream().filter(approval -> approval.no() == no))
                .flatMap(approval -> blocker(snapshot, approval).stream())
                .toList();
    }

    private Optional<Blocker> blocker(Snapshot snapshot, Approval approval) {
        if (!approval.pending()) {
            return Optional.of(new Blocker(
                    "core/decision-stands",
                    Text.of("审批 {no} 已有决定，不能更改", "Approval {no} is decided, and a decision once made stays")
                            .with("no", approval.no()),
                    ""));
        }
        if (approval.heard(snapshot.actor().username())) {
            return Optional.of(new Blocker(
                    "core/voice-stands",
                    Text.of("您对审批 {no} 已表态，不能更改", "You have given your voice on approval {no}, and it stays")
                            .with("no", approval.no()),
                    ""));
        }
        Voices voices = voices(snapshot);
        return approves
                        && !voices.free(approval)
                        && row(snapshot, voices, approval).isEmpty()
                ? Optional.of(new Blocker(
                        Authority.GATE,
                        Text.of(
                                        "按现在的权限，这个金额您无权同意，可以驳回。{who}",
                                        "As the limits are now this is above your authority; you may reject it. {who}")
                                .with(
                                        "who",
                                        new Authority(snapshot, approval.kind().orElseThrow(), approval.amount())
                                                .deciders()),
                        ""))
                : Optional.empty();
    }

    private static boolean pendingAny(Snapshot snapshot) {
        return snapshot.file().approvals().stream().anyMatch(Approval::pending);
    }

    private static boolean heardAny(Snapshot snapshot) {
        return snapshot.file().approvals().stream()
                .anyMatch(approval -> approval.heard(snapshot.actor().username()));
    }

    /** Pending ones that the actor was asked for or has the authority for, but neither requested nor answered. */
    private static List<Approval> mine(Snapshot snapshot) {
        Voices voices = voices(snapshot);
        return snapshot.file().approvals().stream()
                .filter(approval -> voices.mayAnswer(
                        snapshot.actor().username(), snapshot.actor().roles(), approval))
                .toList();
    }

    private static Voices voices(Snapshot snapshot) {
        return new Voices(snapshot, snapshot.file().ownership()::excludes);
    }

    private static Optional<AuthorityRow> row(Snapshot snapshot, Voices voices, Approval approval) {
        return voices.row(snapshot.actor().roles(), approval);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        int no = input.whole("approval").orElseThrow();
        Voices voices = voices(snapshot);
        Approval before = draft.approvals.stream()
                .filter(approval -> approval.no() == no)
                .findFirst()
                .orElseThrow();
        Optional<AuthorityRow> row = row(snapshot, voices, before);
        Approval after = answered(
                before,
                new Vote(snapshot.actor().username(), approves, snapshot.now(), input.optional("reason")),
                row,
                voices);
        CaseDraft.replace(draft.approvals, approval -> approval.no() == no, approval -> after);
        note(snapshot, input, draft, after, row, voices);
        Approvals.newlyAsked(before, after).forEach(person -> RequestApproval.tell(snapshot, draft, person));
        if (!after.pending()) {
            draft.happened("approval-decided");
            tell(snapshot, draft, after);
        }
    }

    /** The request with one more voice, and the decision when that was the last one needed. */
    private Approval answered(Approval before, Vote vote, Optional<AuthorityRow> row, Voices voices) {
        Approval heard = before.heard(vote);
        if (!approves) {
            return heard.decided(Approval.State.REJECTED);
        }
        Approval within = row.flatMap(authority -> authority
                        .cumulative()
                        .map(most -> heard.within(new Approval.Ceiling(
                                authority.rule().id(),
                                new Money(most, Money.DEFAULT_CURRENCY),
                                authority.rule().everyKind()))))
                .orElse(heard);
        // Limits are those of now: a rule that has come to ask for more voices since gets them.
        int needed = Math.max(
                before.quorum(), row.map(authority -> authority.rule().quorum()).orElse(1));
        return voices.agreed(within) >= needed
                ? within.askedOf(within.asked(), needed).decided(Approval.State.APPROVED)
                : voices.completed(within, needed);
    }

    private void note(
            Snapshot snapshot,
            Input input,
            CaseDraft draft,
            Approval after,
            Optional<AuthorityRow> row,
            Voices voices) {
        Map<String, Object> data = new TreeMap<>(Map.of(
                "approval", after.no(), "reason", new Personal(input.text("reason")), "decided", !after.pending()));
        if (after.quorum() > 1) {
            data.put("agreed", voices.agreed(after));
            data.put("quorum", after.quorum());
        }
        Basis basis = row.map(authority -> Authority.basis(authority, after.amount()))
                .orElseGet(
                        () -> Basis.of("core/asked", "core", Text.of("由被征询的人决定", "Decided by the one who was asked")));
        draft.decided(snapshot.actor().username(), approves ? "approved" : "rejected", data, basis);
    }

    private void tell(Snapshot snapshot, CaseDraft draft, Approval approval) {
        List<String> people = new ArrayList<>(List.of(approval.requestedBy()));
        draft.ownership.owner().ifPresent(people::add);
        people.removeIf(person -> person.equals(snapshot.actor().username()));
        people.forEach(person -> draft.tell(
                person,
                "approval-decided",
                Text.of(
                                approves ? "{who}同意了投诉单 {number} 的审批" : "{who}驳回了投诉单 {number} 的审批",
                                approves
                                        ? "{who} approved a request on case {number}"
                                        : "{who} rejected a request on case {number}")
                        .with("who", snapshot.actor().displayName())
                        .with("number", snapshot.file().number())));
    }
}
