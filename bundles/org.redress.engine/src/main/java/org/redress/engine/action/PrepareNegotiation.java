package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Reckoning.Preparation;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Writes down what the house holds to and what it can offer, before it talks about either (P17). */
final class PrepareNegotiation extends SimpleAction {

    PrepareNegotiation() {
        super(
                "prepare-negotiation",
                "准备协商",
                "Prepare the talks",
                InputField.longText("principles", "坚持什么", "What we hold to"),
                InputField.longText("possible", "可以给什么", "What we can offer"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        Preparation sheet = new Preparation(
                draft.reckoning.preparations().size() + 1,
                input.text("principles"),
                input.text("possible"),
                snapshot.now(),
                by);
        draft.reckoning = draft.reckoning.and(sheet);
        draft.event(
                by,
                "negotiation-prepared",
                Map.of(
                        "preparation", sheet.no(),
                        "principles", new Personal(sheet.principles()),
                        "possible", new Personal(sheet.possible())));
    }
}
