package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Remark;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Writes an internal note. */
final class AddNote extends SimpleAction {

    AddNote() {
        super("add-note", "写备注", "Add note", InputField.longText("text", "备注", "Note"), StaffTime.OPTIONAL);
    }

    @Override
    public boolean forSeveral() {
        return true;
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
        String by = snapshot.actor().username();
        draft.remarks.add(
                new Remark(draft.remarks.size() + 1, input.text("text"), Optional.empty(), false, snapshot.now(), by));
        Map<String, Object> data = new TreeMap<>(Map.of("text", new Personal(input.text("text"))));
        StaffTime.record(snapshot, input, id(), draft, data);
        draft.event(by, "note-added", data);
    }
}
