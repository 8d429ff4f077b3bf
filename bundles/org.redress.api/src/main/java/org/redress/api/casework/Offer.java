package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.money.Money;

/**
 * What we offered in a round.
 *
 * @param state where it stands
 * @param decidedBy who had the authority: the offerer or an approver
 * @param approval number of the approval that it uses; empty when the offerer had the authority
 * @param fulfilment that it was carried out, and what that cost the house; empty until then
 */
public record Offer(
        int no,
        String kind,
        Optional<Money> amount,
        String channel,
        Optional<Instant> validUntil,
        State state,
        Optional<String> answer,
        Instant at,
        String by,
        String decidedBy,
        Optional<Integer> approval,
        Optional<Fulfilment> fulfilment) {

    /** What clocks that watch offers begin with. */
    public static final String CLOCKS = "offer";

    /**
     * What carrying it out took.
     *
     * @param cost what it cost the house; empty when nobody has put a figure on it
     * @param note what the figure is made of
     */
    public record Fulfilment(Instant at, String by, Optional<Money> cost, Optional<String> note) {}

    /** Id of the clock that watches how long it stands; there is none without {@code validUntil}. */
    public String clock() {
        return CLOCKS + "/" + no;
    }

    /** The same offer in another state; an answer given earlier stays when there is no new one. */
    public Offer in(State newState, Optional<String> newAnswer) {
        return new Offer(
                no,
                kind,
                amount,
                channel,
                validUntil,
                newState,
                newAnswer.or(this::answer),
                at,
                by,
                decidedBy,
                approval,
                fulfilment);
    }

    /** The same offer, carried out. */
    public Offer fulfilled(Fulfilment done) {
        return new Offer(
                no,
                kind,
                amount,
                channel,
                validUntil,
                State.CARRIED_OUT,
                answer,
                at,
                by,
                decidedBy,
                approval,
                Optional.of(done));
    }

    /** Whether nobody answered it in time: it binds us no more. */
    public boolean lapsed(Instant now) {
        return state == State.OPEN && !stands(now);
    }

    /** Whether it still counts as given: it can be accepted, was accepted, or was carried out. */
    public boolean stands(Instant now) {
        return state == State.ACCEPTED
                || state == State.CARRIED_OUT
                || state == State.OPEN && validUntil.map(now::isBefore).orElse(true);
    }

    /** Life of an offer. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        CARRIED_OUT
    }
}
