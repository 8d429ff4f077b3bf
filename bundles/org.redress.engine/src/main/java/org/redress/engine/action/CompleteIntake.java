package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Intake;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Fills in what was left out at registration: the type's form, the description, what the customer wants. */
final class CompleteIntake extends SimpleAction {

    CompleteIntake() {
        super(
                "complete-intake",
                "补全信息",
                "Complete details",
                InputField.structure("fields", "详细信息", "Details").asOptional(),
                InputField.longText("description", "经过", "Description").asOptional(),
                InputField.text("remedySought", "客户希望怎么解决", "Remedy sought").asOptional());
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.OPEN, CaseState.CLOSED);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return snapshot.type().form().check(input.object("fields"));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        Map<String, Object> given = input.object("fields");
        draft.fields.putAll(given);
        Intake old = draft.intake;
        draft.intake = new Intake(
                old.channel(),
                old.summary(),
                input.optional("description").or(old::description),
                old.receivedAt(),
                old.registeredAt(),
                old.registeredBy(),
                old.firstReceiver(),
                old.backdatedBecause(),
                old.customer(),
                old.representedBy(),
                input.optional("remedySought").or(old::remedySought),
                old.urgent());
        draft.event(
                snapshot.actor().username(),
                "details-completed",
                Map.of(
                        "fields", new Personal(given),
                        "description", new Personal(input.text("description")),
                        "remedySought", new Personal(input.text("remedySought"))));
        draft.happened("details-completed");
    }
}
