package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Offer;
import org.redress.api.casework.Offer.Fulfilment;
import org.redress.api.money.Money;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/**
 * Records that an accepted offer has been carried out: paid, redone, exchanged, and books what it cost the house. Unless
 * something else is said that is the amount of the offer; what has none (a re-treatment, a gift) costs what somebody says.
 */
final class CarryOutRemedy extends SimpleAction {

    private static final InputField COST = InputField.money(
                    "cost", "本店成本（不填即方案金额）", "Cost to the house (the amount unless said)")
            .asOptional();
    private static final InputField COST_NOTE =
            InputField.text("costNote", "成本说明", "What the cost is made of").asOptional();

    CarryOutRemedy() {
        super("carry-out-remedy", "执行方案", "Carry out remedy");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Offers.field(snapshot, Offer.State.ACCEPTED), COST, COST_NOTE);
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
        List<FieldError> errors = new ArrayList<>(Remedies.currencyErrors(input, "cost"));
        errors.addAll(Offers.errors(snapshot, input, Offer.State.ACCEPTED));
        return errors;
    }

    /** The named offer; in the menu of actions the first accepted one, so that its gates show there already. */
    @Override
    public Optional<Facts.Remedy> remedy(Snapshot snapshot, Input input) {
        return Offers.in(snapshot, Offer.State.ACCEPTED).stream()
                .filter(offer ->
                        input.whole("offer").map(no -> no == offer.no()).orElse(true))
                .findFirst()
                .map(offer -> Facts.Remedy.of(offer, snapshot.now()));
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        int no = input.whole("offer").orElseThrow();
        String by = snapshot.actor().username();
        Optional<Money> cost =
                input.money("cost").or(() -> Offers.find(snapshot, no).amount());
        Fulfilment done = new Fulfilment(snapshot.now(), by, cost, input.optional("costNote"));
        CaseDraft.replace(draft.offers, offer -> offer.no() == no, offer -> offer.fulfilled(done));
        Map<String, Object> data = new TreeMap<>(Map.of("offer", no, "note", new Personal(input.text("note"))));
        cost.ifPresent(money -> data.put("cost", Remedies.shown(money)));
        done.note().ifPresent(note -> data.put("costNote", new Personal(note)));
        draft.event(by, "remedy-carried-out", data);
        draft.happened("remedy-carried-out", Offers.kind(snapshot, no));
    }
}
