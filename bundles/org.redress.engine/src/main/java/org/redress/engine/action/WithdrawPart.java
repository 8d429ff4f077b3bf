package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.JointPart;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** Takes a question to a department back, when its answer is no longer needed (P17). */
final class WithdrawPart extends SimpleAction {

    private static final InputField REASON = InputField.longText("reason", "原因", "Reason");

    private static final Text WITHDRAWN = Text.of("会办已撤回", "The part was withdrawn");

    WithdrawPart() {
        super("withdraw-part", "撤回会办", "Withdraw a part");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Parts.field(snapshot, Parts.open(snapshot)), REASON);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Parts.someOpen(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Parts.errors(Parts.open(snapshot), input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        JointPart part = Parts.chosen(snapshot, input);
        withdraw(snapshot, draft, part);
        draft.event(
                snapshot.actor().username(),
                "part-withdrawn",
                Map.of("part", part.no(), "role", part.role(), "reason", new Personal(input.text("reason"))));
    }

    /** Also when the customer withdraws the whole case: nobody goes on working for nothing. */
    static void withdraw(Snapshot snapshot, CaseDraft draft, JointPart part) {
        CaseDraft.replace(draft.joint, found -> found.no() == part.no(), found -> found.withdrawn(snapshot.now()));
        new Clocks(snapshot).end(draft, part.clock(), WITHDRAWN);
        draft.tell(
                part.person(),
                "part-withdrawn",
                Text.of("投诉单 {number} 的会办已撤回", "The joint part of case {number} was withdrawn")
                        .with("number", snapshot.file().number()));
    }
}
