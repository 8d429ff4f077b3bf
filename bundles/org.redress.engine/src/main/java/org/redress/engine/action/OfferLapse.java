package org.redress.engine.action;

import java.util.Optional;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Offer;
import org.redress.api.text.Text;
import org.redress.engine.decision.CaseDraft;
import org.redress.engine.decision.Snapshot;
import org.redress.engine.rule.Clocks;

/**
 * Looks after offers that end: a clock that is no deadline of the case tells the owner when nobody answered in time. That
 * an offer has lapsed follows from its date alone, whether the clock has fired or not.
 */
final class OfferLapse {

    private static final Text TITLE = Text.of("第 {no} 轮方案的有效期", "How long round {no} stands");
    private static final Text WHY = Text.of(
            "过了有效期，方案不再有约束力，需要重新提出或询问客户",
            "An offer that nobody answered in time binds us no more: it is made again, or the customer is asked");
    private static final Text OVER = Text.of("方案已过有效期", "The offer has lapsed");

    private OfferLapse() {}

    static void watch(Snapshot snapshot, CaseDraft draft, Offer offer) {
        offer.validUntil().ifPresent(until -> new Clocks(snapshot)
                .start(
                        draft,
                        CaseClock.watching(
                                offer.clock(),
                                Offer.CLOCKS,
                                TITLE.with("no", offer.no()),
                                snapshot.now(),
                                until,
                                WHY)));
    }

    /** The offer whose time a clock watches. */
    static Optional<Offer> watched(CaseDraft draft, String clock) {
        return draft.offers.stream()
                .filter(offer -> offer.clock().equals(clock))
                .findFirst();
    }

    /** Its time is over. In a case that has ended nobody waits for an answer any more. */
    static void over(Snapshot snapshot, CaseDraft draft, Offer offer) {
        new Clocks(snapshot).end(draft, offer.clock(), OVER);
        if (draft.state == CaseState.OPEN) {
            draft.ownership
                    .owner()
                    .ifPresent(owner -> draft.tell(
                            owner,
                            "offer-lapsed",
                            Text.of(
                                            "投诉单 {number} 第 {no} 轮方案已过有效期，客户没有答复",
                                            "Case {number}: the offer of round {no} has lapsed without an answer")
                                    .with("number", snapshot.file().number())
                                    .with("no", offer.no())));
        }
    }
}
