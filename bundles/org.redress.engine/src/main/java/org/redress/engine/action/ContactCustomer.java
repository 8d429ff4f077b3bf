package org.redress.engine.action;

import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.Promise;
import org.redress.api.casework.Remark;
import org.redress.api.problem.Problem;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;

/** Records that the customer was contacted; keeps every promise of a reply that is open (P17). */
final class ContactCustomer extends SimpleAction {

    ContactCustomer() {
        super(
                "contact-customer",
                "联系客户",
                "Contact customer",
                Channels.field(),
                InputField.longText("text", "说了什么", "What was said"));
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        String channel = input.text("channel");
        draft.remarks.add(
                new Remark(draft.remarks.size() + 1, input.text("text"), Optional.of(channel), snapshot.now(), by));
        draft.event(by, "customer-contacted", Map.of("channel", channel, "text", new Personal(input.text("text"))));
        CaseDraft.replace(draft.promises, Promise::open, promise -> {
            draft.stopClock("promise/" + promise.no(), snapshot.now());
            return promise.kept(snapshot.now());
        });
        draft.happened("customer-contacted");
    }
}
