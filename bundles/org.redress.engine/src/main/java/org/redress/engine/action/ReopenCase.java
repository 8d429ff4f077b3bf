package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Closing;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Stages;

/** Opens a closed case again, on new facts only; it goes through its stages again and its history stays. */
final class ReopenCase extends SimpleAction {

    ReopenCase() {
        super("reopen", "重新打开", "Reopen", InputField.longText("newFacts", "新的事实", "New facts"));
    }

    @Override
    public Set<CaseState> states() {
        return Set.of(CaseState.CLOSED);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        draft.state = CaseState.OPEN;
        draft.closing = draft.closing.map(Closing::openedAgain);
        draft.aftercare = draft.aftercare.unsigned();
        draft.event(by, "reopened", Map.of("newFacts", new Personal(input.text("newFacts"))));
        Stages stages = new Stages(snapshot);
        stages.leave(draft, by);
        stages.enter(draft, snapshot.type().stages().get(0));
        draft.happened("reopened");
    }
}
