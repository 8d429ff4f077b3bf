package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Closing;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Track;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.TrackDecl.Result;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/** The customer withdraws the complaint. */
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
        Result gone = new Result(Track.WITHDRAWN, WITHDRAWN, false);
        Tracks.running(snapshot).forEach(track -> EndExternal.end(snapshot, draft, track, gone, Optional.empty()));
        EarlyEnd.of(snapshot, draft, input.text("reason"));
        draft.closing = draft.closing.map(Closing::byCustomer);
        draft.happened("withdrawn");
    }
}
