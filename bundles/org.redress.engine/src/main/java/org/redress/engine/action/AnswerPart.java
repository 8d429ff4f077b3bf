package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.JointPart;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/**
 * Gives the answer of a department that was asked, and the cause that it found; a manager may write down what came by
 * another way (P06, P17).
 */
final class AnswerPart extends SimpleAction {

    private static final InputField TEXT = InputField.longText("text", "答复", "Answer");
    private static final InputField CAUSE =
            InputField.longText("cause", "原因", "Cause").asOptional();
    private static final Problem NOT_ASKED =
            Problem.of("RD-CASE-132", "会办事项不由您答复", "No joint part of this case is yours to answer");

    AnswerPart() {
        super("answer-part", "答复会办", "Answer a part");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Parts.field(snapshot, answerable(snapshot)), TEXT, CAUSE);
    }

    private static List<JointPart> answerable(Snapshot snapshot) {
        return snapshot.actor().may(Right.MANAGE) ? Parts.open(snapshot) : Parts.mine(snapshot);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return answerable(snapshot).isEmpty() && !Parts.open(snapshot).isEmpty()
                ? Optional.of(NOT_ASKED)
                : Optional.empty();
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Parts.someOpen(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Parts.errors(answerable(snapshot), input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        JointPart part = Parts.chosen(snapshot, input);
        CaseDraft.replace(
                draft.joint,
                found -> found.no() == part.no(),
                found -> found.answered(input.text("text"), input.optional("cause"), snapshot.now(), by));
        draft.event(
                by,
                "part-answered",
                Map.of(
                        "part",
                        part.no(),
                        "role",
                        part.role(),
                        "text",
                        new Personal(input.text("text")),
                        "cause",
                        new Personal(input.text("cause"))));
        new Clocks(snapshot).meet(draft, part.clock());
        draft.happened("part-answered", part.role());
        draft.ownership
                .owner()
                .filter(owner -> !owner.equals(by))
                .ifPresent(owner -> draft.tell(
                        owner,
                        "part-answered",
                        Text.of("{who}答复了投诉单 {number} 的会办", "{who} has answered the joint part of case {number}")
                                .with("who", snapshot.actor().displayName())
                                .with("number", snapshot.file().number())));
    }
}
