package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Ownership.HandOver;
import org.redress.api.casework.Remark;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;

/** Takes over what was offered; from now on the taker is accountable. */
final class AcceptHandOver extends SimpleAction {

    AcceptHandOver() {
        super("accept-hand-over", "接收移交", "Accept hand-over");
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
        return HandOvers.addressee(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return HandOvers.offered(snapshot).or(() -> HandOvers.away(snapshot));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        HandOver offer = draft.ownership.offered().orElseThrow();
        HandOvers.changeOwner(snapshot, draft, offer.to());
        // The offer is gone now, its words stay with the case: nobody has to tell the story again (P17).
        offer.note()
                .ifPresent(note -> draft.remarks.add(
                        new Remark(draft.remarks.size() + 1, note, Optional.empty(), false, offer.at(), offer.from())));
        draft.event(offer.to(), "hand-over-accepted", Map.of("from", offer.from(), "to", offer.to()));
        draft.tell(
                offer.from(),
                "hand-over-accepted",
                Text.of("{who}已接收投诉单 {number}", "{who} has accepted case {number}")
                        .with("who", Candidates.name(snapshot, offer.to()))
                        .with("number", snapshot.file().number()));
    }
}
