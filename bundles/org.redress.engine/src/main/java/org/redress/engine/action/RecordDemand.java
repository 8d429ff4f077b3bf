package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.api.casework.Demand;
import org.redress.api.casework.Negotiation;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/** Records what the customer asks for; rules of the ladder look at it. */
final class RecordDemand extends SimpleAction {

    private static final InputField AMOUNT =
            InputField.money("amount", "金额", "Amount").asOptional();
    private static final InputField TEXT = InputField.longText("text", "客户怎么说", "In the customer's words");

    RecordDemand() {
        super("record-demand", "登记诉求", "Record demand");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Remedies.kindField(snapshot, true), AMOUNT, Channels.field(), TEXT);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Remedies.currencyErrors(input, "amount");
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        int no = draft.demands.size() + 1;
        Demand demand = new Demand(
                no,
                input.text("kind"),
                input.money("amount"),
                input.text("channel"),
                input.text("text"),
                snapshot.now(),
                by,
                draft.offers.size() + 1);
        draft.demands.add(demand);
        Map<String, Object> data = new TreeMap<>(Map.of(
                "demand", no, "kind", demand.kind(), "channel", demand.channel(), "text", new Personal(demand.text())));
        demand.amount().ifPresent(amount -> data.put("amount", Remedies.shown(amount)));
        Set<String> changed = changed(demand, draft);
        if (!changed.isEmpty()) {
            data.put("changed", List.copyOf(changed));
        }
        draft.event(by, "demand-recorded", data);
        draft.happened("demand-recorded", demand.kind());
    }

    /** In what it differs from what the customer asked for before. */
    private static Set<String> changed(Demand demand, CaseDraft draft) {
        Optional<Demand> before = demand.no() == 1 ? Optional.empty() : Optional.of(draft.demands.get(demand.no() - 2));
        return new Negotiation.Asked(demand, before)
                .changed().stream().map(Facts::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
