package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Records staff time that belongs to no other action. */
final class RecordTime extends SimpleAction {

    RecordTime() {
        super("record-time", "登记用时", "Record time", StaffTime.MINUTES, InputField.longText("text", "做了什么", "On what"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.staff(snapshot);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return StaffTime.errors(input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Map<String, Object> data = new TreeMap<>(Map.of("text", new Personal(input.text("text"))));
        StaffTime.record(snapshot, input, id(), draft, data);
        draft.event(snapshot.actor().username(), "time-recorded", data);
    }
}
