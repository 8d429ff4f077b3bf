package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Remark;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/**
 * Records a contact with the customer. One that the house began keeps every promise of a reply that is open (P17); when
 * the customer had to come or call, the promise still stands.
 */
final class ContactCustomer extends SimpleAction {

    private static final String US = "us";
    private static final String CUSTOMER = "customer";

    ContactCustomer() {
        super(
                "contact-customer",
                "联系客户",
                "Contact customer",
                Channels.field(),
                InputField.longText("text", "说了什么", "What was said"),
                InputField.choice(
                                "initiator", "谁发起的", "Who began it", US, "我方", "We did", CUSTOMER, "客户", "The customer")
                        .asOptional(),
                StaffTime.OPTIONAL);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return StaffTime.errors(input);
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return OnSite.told(snapshot, input);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        String channel = input.text("channel");
        String initiator = input.optional("initiator").orElse(US);
        boolean fromCustomer = initiator.equals(CUSTOMER);
        draft.remarks.add(new Remark(
                draft.remarks.size() + 1, input.text("text"), Optional.of(channel), fromCustomer, snapshot.now(), by));
        Map<String, Object> data = new TreeMap<>(
                Map.of("channel", channel, "initiator", initiator, "text", new Personal(input.text("text"))));
        StaffTime.record(snapshot, input, id(), draft, data);
        draft.event(by, "customer-contacted", data);
        if (!fromCustomer) {
            keepPromises(snapshot, draft);
        }
        draft.happened("customer-contacted", initiator);
    }

    static void keepPromises(Snapshot snapshot, CaseDraft draft) {
        Clocks clocks = new Clocks(snapshot);
        CaseDraft.replace(draft.promises, Promise::open, promise -> {
            Promise kept = promise.kept(snapshot.now());
            draft.event(
                    snapshot.actor().username(),
                    "promise-kept",
                    Map.of(
                            "promise", promise.no(),
                            "dueAt", promise.dueAt().toString(),
                            "late", kept.state(snapshot.now()) == Promise.State.KEPT_LATE));
            clocks.meet(draft, "promise/" + promise.no());
            return kept;
        });
    }
}
