package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Appointment;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** Writes down what came of a visit: whether the customer came, and what was said. */
final class RecordVisit extends SimpleAction {

    private static final InputField CAME = InputField.truth(
            "came", "客户来了吗", "Did the customer come", Text.of("来了", "Came"), Text.of("没有来", "Did not come"));
    private static final InputField TEXT = InputField.longText("text", "结果", "What came of it");

    RecordVisit() {
        super("record-visit", "登记到店结果", "Record a visit");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Visits.field(snapshot, Visits.begun(snapshot)), CAME, TEXT);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Visits.some(Visits.begun(snapshot));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Visits.unknown(Visits.begun(snapshot), input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Appointment visit = Visits.chosen(Visits.begun(snapshot), input).orElseThrow();
        Appointment.State state =
                input.text("came").equals("true") ? Appointment.State.CAME : Appointment.State.NOT_COME;
        draft.outside = draft.outside.with(visit.decided(state, input.text("text"), snapshot.now(), by));
        draft.event(
                by,
                "visit-recorded",
                Map.of("visit", visit.no(), "outcome", state.code(), "text", new Personal(input.text("text"))));
        new Clocks(snapshot).meet(draft, visit.clock());
        draft.happened("visit-recorded", state.code());
    }
}
