package org.redress.engine.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.api.casework.Offer;
import org.redress.api.problem.Blocker;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.EventDraft.Personal;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;
import org.redress.engine.rule.Facts;

/** Records the customer's answer to an offer. */
final class AnswerOffer extends SimpleAction {

    private static final InputField ANSWER =
            InputField.choice("answer", "答复", "Answer", "accepted", "接受", "Accepted", "refused", "不接受", "Refused");
    private static final InputField TEXT =
            InputField.longText("text", "客户怎么说", "In the customer's words").asOptional();

    AnswerOffer() {
        super("answer-offer", "登记客户答复", "Record answer");
    }

    @Override
    public InputSpec input(Snapshot snapshot) {
        return InputSpec.of(
                Offers.field(snapshot, Offer.State.OPEN),
                ANSWER,
                Channels.field().asOptional(),
                TEXT);
    }

    @Override
    public Optional<Problem> permission(Snapshot snapshot) {
        return Permissions.worker(snapshot);
    }

    @Override
    public Optional<Problem> applicable(Snapshot snapshot) {
        return Offers.none(
                snapshot, Offer.State.OPEN, Problem.of("RD-CASE-115", "没有等待答复的方案", "No offer waits for an answer"));
    }

    @Override
    public List<FieldError> check(Snapshot snapshot, Input input) {
        return Offers.errors(snapshot, input, Offer.State.OPEN);
    }

    /** What has lapsed binds us no more; it is offered again, within the limits of that day. */
    @Override
    public List<Blocker> blockers(Snapshot snapshot, Input input) {
        boolean accepted = input.text("answer").equals("accepted");
        return Offers.in(snapshot, Offer.State.OPEN).stream()
                .filter(offer -> accepted && input.whole("offer").equals(Optional.of(offer.no())))
                .filter(offer -> offer.lapsed(snapshot.now()))
                .map(offer -> new Blocker(
                        "core/offer-lapsed",
                        Text.of("第 {no} 轮方案已过有效期，请重新提出方案", "Round {no} has lapsed; make the offer again")
                                .with("no", offer.no()),
                        "offer-remedy"))
                .toList();
    }

    /** The offer as it is answered: by the channel of the answer, else where it was made. */
    @Override
    public Optional<Facts.Remedy> remedy(Snapshot snapshot, Input input) {
        return Offers.in(snapshot, Offer.State.OPEN).stream()
                .filter(offer ->
                        input.whole("offer").map(no -> no == offer.no()).orElse(true))
                .findFirst()
                .map(offer -> Facts.Remedy.of(offer, snapshot.now()).by(channel(offer, input)));
    }

    private static String channel(Offer offer, Input input) {
        return input.optional("channel").orElse(offer.channel());
    }

    @Override
    public void apply(Snapshot snapshot, Input input, CaseDraft draft) {
        int no = input.whole("offer").orElseThrow();
        boolean accepted = input.text("answer").equals("accepted");
        Offers.change(draft, no, accepted ? Offer.State.ACCEPTED : Offer.State.REFUSED, input.optional("text"));
        Offer offer = Offers.find(snapshot, no);
        Map<String, Object> data = new TreeMap<>(
                Map.of("offer", no, "channel", channel(offer, input), "text", new Personal(input.text("text"))));
        if (offer.lapsed(snapshot.now())) {
            data.put("expired", true);
        }
        draft.event(snapshot.actor().username(), accepted ? "offer-accepted" : "offer-refused", data);
        new Clocks(snapshot).meet(draft, offer.clock());
        draft.happened(accepted ? "offer-accepted" : "offer-refused", offer.kind());
    }
}
