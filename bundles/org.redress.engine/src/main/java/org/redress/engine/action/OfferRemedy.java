package org.redress.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Offer;
import org.redress.api.money.Money;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.procedure.RemedyDecl;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Facts;

/** Records an offer made to the customer. One that nobody with authority stands behind cannot be recorded as made. */
final class OfferRemedy extends SimpleAction {

    private static final InputField AMOUNT =
            InputField.money("amount", "金额", "Amount").asOptional();
    private static final InputField VALID_UNTIL =
            InputField.moment("validUntil", "有效至", "Valid until").asOptional();

    OfferRemedy() {
        super("offer-remedy", "提出方案", "Offer remedy");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(Remedies.kindField(snapshot, false), AMOUNT, Channels.field(), VALID_UNTIL);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        List<FieldError> errors = new ArrayList<>(Remedies.currencyErrors(input, "amount"));
        boolean needsAmount = Remedies.declared(snapshot, input.text("kind"))
                .map(RemedyDecl::money)
                .orElse(false);
        if (needsAmount && input.money("amount").isEmpty()) {
            errors.add(new FieldError("/amount", Text.of("这种方案要写明金额", "This remedy needs an amount")));
        }
        if (input.moment("validUntil")
                .filter(until -> !until.isAfter(snapshot.now()))
                .isPresent()) {
            errors.add(new FieldError("/validUntil", Text.of("有效期应在现在之后", "It must be valid beyond now")));
        }
        return errors;
    }

    @Override
    public Optional<Facts.Remedy> remedy(Snapshot snapshot, Input input) {
        return input.optional("kind")
                .map(kind -> new Facts.Remedy(kind, input.money("amount"), input.text("channel"), "open"));
    }

    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        return input.optional("kind")
                .map(kind -> new Authority(snapshot, kind, input.money("amount")))
                .filter(authority -> authority.right().isEmpty())
                .map(authority -> List.of(authority.blocker()))
                .orElse(List.of());
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        String by = snapshot.actor().username();
        String kind = input.text("kind");
        Optional<Money> amount = input.money("amount");
        int no = draft.offers.size() + 1;
        Authority.Right right = new Authority(snapshot, kind, amount).right().orElseThrow();
        Offer offer = new Offer(
                no,
                kind,
                amount,
                input.text("channel"),
                input.moment("validUntil"),
                Offer.State.OPEN,
                Optional.empty(),
                snapshot.now(),
                by,
                right.decidedBy(),
                right.approval(),
                Optional.empty());
        draft.offers.add(offer);
        Map<String, Object> data = new TreeMap<>(
                Map.of("offer", no, "kind", kind, "channel", input.text("channel"), "decidedBy", right.decidedBy()));
        amount.ifPresent(money -> data.put("amount", Remedies.shown(money)));
        right.approval().ifPresent(used -> data.put("approval", used));
        draft.decided(by, "offer-made", data, right.basis());
        OfferLapse.watch(snapshot, draft, offer);
        draft.happened("offer-made", kind);
    }
}
