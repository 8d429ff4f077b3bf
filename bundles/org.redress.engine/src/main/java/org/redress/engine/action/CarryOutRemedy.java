package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Offer;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/** Records that an accepted offer has been carried out: paid, redone, exchanged. */
final class CarryOutRemedy extends SimpleAction {

    CarryOutRemedy() {
        super("carry-out-remedy", "执行方案", "Carry out remedy");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Offers.field(snapshot, Offer.State.ACCEPTED));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Offers.none(
                snapshot,
                Offer.State.ACCEPTED,
                Problem.of("RD-CASE-116", "没有客户已接受的方案", "The customer has accepted no offer"));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Offers.errors(snapshot, input, Offer.State.ACCEPTED);
    }

    /** The named offer; in the menu of actions the first accepted one, so that its gates show there already. */
    @Override
    public Optional<Facts.Remedy> remedy(Snapshot snapshot, Input input) {
        return Offers.in(snapshot, Offer.State.ACCEPTED).stream()
                .filter(offer ->
                        input.whole("offer").map(no -> no == offer.no()).orElse(true))
                .findFirst()
                .map(Facts.Remedy::of);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        int no = input.whole("offer").orElseThrow();
        Offers.change(draft, no, Offer.State.CARRIED_OUT, Optional.empty());
        draft.event(
                snapshot.actor().username(),
                "remedy-carried-out",
                Map.of("offer", no, "note", new Personal(input.text("note"))));
        draft.happened("remedy-carried-out", Offers.kind(snapshot, no));
    }
}
