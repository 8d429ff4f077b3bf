package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Track;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.Stage;
import org.redress.api.procedure.TrackDecl.Result;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;
import org.redress.engine.rule.Stages;

/**
 * The customer withdraws the complaint. It is closed at once; only the last stage, where the house learns from it, still
 * has to be done before it is archived.
 */
final class WithdrawCase extends SimpleAction {

    private static final Text WITHDRAWN = Text.of("客户已撤回投诉", "The customer withdrew the complaint");

    WithdrawCase() {
        super(
                "withdraw",
                "客户撤回",
                "Withdraw",
                InputField.text("by", "撤回人", "Withdrawn by"),
                InputField.longText("reason", "原因", "Reason"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.ownerOrManager(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        draft.event(
                by,
                "withdrawn",
                Map.of("by", new Personal(input.text("by")), "reason", new Personal(input.text("reason"))));
        Clocks clocks = new Clocks(snapshot);
        CaseDraft.replace(draft.promises, Promise::open, promise -> {
            clocks.end(draft, "promise/" + promise.no(), WITHDRAWN);
            return promise.withdrawn(snapshot.now());
        });
        List<Stage> stages = snapshot.type().stages();
        Stage last = stages.get(stages.size() - 1);
        if (!draft.stage.equals(last.id())) {
            Stages moving = new Stages(snapshot);
            moving.leave(draft, by);
            moving.enter(draft, last);
        }
        Parts.open(snapshot).forEach(part -> WithdrawPart.withdraw(snapshot, draft, part));
        Measures.open(snapshot).forEach(measure -> Measures.withdraw(snapshot, draft, measure));
        Result gone = new Result(Track.WITHDRAWN, WITHDRAWN, false);
        Tracks.running(snapshot).forEach(track -> EndExternal.end(snapshot, draft, track, gone, Optional.empty()));
        Visits.booked(snapshot).forEach(visit -> CancelVisit.cancel(snapshot, draft, visit, input.text("reason")));
        CloseCase.close(snapshot, draft, input.text("reason"));
        draft.closing = draft.closing.map(Closing::byCustomer);
        draft.happened("withdrawn");
    }
}
