package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.JointPart;
import org.redress.api.casework.JointPart.Verdict;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Takes a department's answer, or sends it back for redo: the same department is then asked again (P06). */
final class JudgePart extends SimpleAction {

    private static final InputField REASON =
            InputField.longText("reason", "哪里不行、要怎么改", "What will not do, and what is wanted");
    private static final InputField DUE = InputField.moment("dueAt", "重做的答复期限", "Answer again by");
    private static final Problem NONE =
            Problem.of("RD-CASE-168", "没有待确认的会办答复", "No answer of a department waits for you");

    private final boolean accepts;

    JudgePart(boolean accepts) {
        super(
                accepts ? "accept-part" : "return-part",
                accepts ? "认可会办答复" : "退回会办答复",
                accepts ? "Accept an answer" : "Send an answer back");
        this.accepts = accepts;
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        InputField part = Parts.field(snapshot, unjudged(snapshot));
        return accepts ? InputSpec.of(part) : InputSpec.of(part, REASON, DUE);
    }

    private static List<JointPart> unjudged(Snapshot snapshot) {
        return snapshot.file().joint().stream().filter(JointPart::unjudged).toList();
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return unjudged(snapshot).isEmpty() ? Optional.of(NONE) : Optional.empty();
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        List<FieldError> errors = new ArrayList<>(Parts.errors(unjudged(snapshot), input));
        if (errors.isEmpty() && !accepts) {
            errors.addAll(AskDepartment.redoErrors(snapshot, input, Parts.chosen(snapshot, input)));
        }
        return errors;
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        JointPart part = Parts.chosen(snapshot, input);
        Verdict verdict = new Verdict(accepts, input.optional("reason"), snapshot.now(), by);
        CaseDraft.replace(draft.joint, found -> found.no() == part.no(), found -> found.judged(verdict));
        draft.event(
                by,
                accepts ? "part-accepted" : "part-returned",
                Map.of("part", part.no(), "role", part.role(), "reason", new Personal(input.text("reason"))));
        draft.happened(accepts ? "part-accepted" : "part-returned", part.role());
        if (!accepts) {
            AskDepartment.again(snapshot, input, draft, part);
        } else if (!part.person().equals(by)) {
            draft.tell(
                    part.person(),
                    "part-accepted",
                    Text.of("您对投诉单 {number} 的会办答复已被认可", "Your answer in case {number} was accepted")
                            .with("number", snapshot.file().number()));
        }
    }
}
