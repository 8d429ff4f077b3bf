package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Measure;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Gives a measure up that is no longer needed, or that another takes the place of. */
final class WithdrawMeasure extends SimpleAction {

    private static final InputField REASON = InputField.longText("reason", "原因", "Reason");

    WithdrawMeasure() {
        super("withdraw-measure", "取消措施", "Give up a measure");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Measures.field(Measures.open(snapshot)), REASON);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Measures.some(Measures.open(snapshot));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Measures.unknown(Measures.open(snapshot), input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Measure measure = Measures.chosen(Measures.open(snapshot), input).orElseThrow();
        Measures.withdraw(snapshot, draft, measure);
        draft.event(
                snapshot.actor().username(),
                "measure-withdrawn",
                Map.of("measure", measure.no(), "reason", new Personal(input.text("reason"))));
    }
}
