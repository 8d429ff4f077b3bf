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
        Optional<Integer> approval) {

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
                approval);
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
