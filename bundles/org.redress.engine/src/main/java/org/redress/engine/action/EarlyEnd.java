package org.redress.engine.action;

import java.util.List;
import org.redress.api.procedure.Stage;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Stages;

/**
 * A case ends before its stages are through, because the customer withdrew it or it was not accepted. It is closed at
 * once; only the last stage, where the house learns from it, still has to be done before it is archived.
 */
final class EarlyEnd {

    private EarlyEnd() {}

    static void of(Snapshot snapshot, CaseDraft draft, String result) {
        List<Stage> stages = snapshot.type().stages();
        Stage last = stages.get(stages.size() - 1);
        if (!draft.stage.equals(last.id())) {
            Stages moving = new Stages(snapshot);
            moving.leave(draft, snapshot.actor().username());
            moving.enter(draft, last);
        }
        Parts.open(snapshot).forEach(part -> WithdrawPart.withdraw(snapshot, draft, part));
        Measures.open(snapshot).forEach(measure -> Measures.withdraw(snapshot, draft, measure));
        Visits.booked(snapshot).forEach(visit -> CancelVisit.cancel(snapshot, draft, visit, result));
        CloseCase.close(snapshot, draft, result);
    }
}
