package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Ownership.HandOver;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Sends an offered case back; the owner stays who it was. */
final class DeclineHandOver extends SimpleAction {

    DeclineHandOver() {
        super("decline-hand-over", "不接收移交", "Decline hand-over", InputField.longText("reason", "原因", "Reason"));
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
        return HandOvers.offered(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        HandOver offer = draft.ownership.offered().orElseThrow();
        draft.ownership(old -> old.offering(Optional.empty()));
        draft.event(
                offer.to(),
                "hand-over-declined",
                Map.of("from", offer.from(), "to", offer.to(), "reason", new Personal(input.text("reason"))));
        draft.ownership
                .owner()
                .ifPresent(owner -> draft.tell(
                        owner,
                        "hand-over-declined",
                        Text.of("{who}没有接收投诉单 {number}，仍由您负责", "{who} declined case {number}; you stay accountable")
                                .with("who", Candidates.name(snapshot, offer.to()))
                                .with("number", snapshot.file().number())));
    }
}
