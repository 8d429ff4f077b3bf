package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** A manager decides who answers for the case from now on. */
final class AssignCase extends SimpleAction {

    AssignCase() {
        super(
                "assign",
                "指派责任人",
                "Assign",
                InputField.person("to", "责任人", "Owner"),
                InputField.longText("reason", "原因", "Reason"));
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
        return Permissions.manager(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Candidates.ownerErrors(snapshot, input.text("to"));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String to = input.text("to");
        String from = draft.ownership.owner().orElseThrow();
        HandOvers.changeOwner(snapshot, draft, to);
        draft.event(
                snapshot.actor().username(),
                "assigned",
                Map.of("from", from, "to", to, "reason", new Personal(input.text("reason"))));
        Text text = Text.of("投诉单 {number} 现在由{who}负责", "{who} now owns case {number}")
                .with("number", snapshot.file().number())
                .with("who", Candidates.name(snapshot, to));
        draft.tell(to, "assigned", text);
        draft.tell(from, "assigned", text);
    }
}
