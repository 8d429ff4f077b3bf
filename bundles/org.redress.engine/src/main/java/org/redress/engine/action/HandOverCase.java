package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Ownership.HandOver;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Offers the case to a colleague. The giver stays accountable until it is accepted (first-receiver rule). */
final class HandOverCase extends SimpleAction {

    HandOverCase() {
        super(
                "hand-over",
                "移交",
                "Hand over",
                InputField.person("to", "移交给", "To"),
                InputField.longText("note", "交接说明", "Hand-over note").asOptional());
    }

    @Override
    public boolean forSeveral() {
        return true;
    }

    @Override
    public Set<CaseState> states() {
        return HandOvers.OWNED;
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Candidates.ownerErrors(snapshot, input.text("to"));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String to = input.text("to");
        String giver = draft.ownership.owner().orElseThrow();
        draft.ownership(
                old -> old.offering(Optional.of(new HandOver(giver, to, snapshot.now(), input.optional("note")))));
        draft.event(
                snapshot.actor().username(),
                "hand-over",
                Map.of("from", giver, "to", to, "note", new Personal(input.text("note"))));
        draft.tell(
                to,
                "hand-over-offered",
                Text.of("{who}想把投诉单 {number} 移交给您", "{who} wants to hand over case {number} to you")
                        .with("who", Candidates.name(snapshot, giver))
                        .with("number", snapshot.file().number()));
    }
}
