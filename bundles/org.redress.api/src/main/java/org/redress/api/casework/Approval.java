package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.money.Money;

/**
 * A decision asked of somebody with more authority. Once decided it never changes.
 *
 * @param subject what is to be approved: {@code remedy} or words of the requester
 * @param kind remedy kind, where the subject is a remedy
 * @param of who was asked
 */
public record Approval(
        int no,
        String subject,
        Optional<String> kind,
        Optional<Money> amount,
        String requestedBy,
        Instant requestedAt,
        String of,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> reason) {

    /** The same request with its decision. */
    public Approval decided(State decision, String decider, Instant at, Optional<String> because) {
        return new Approval(
                no,
                subject,
                kind,
                amount,
                requestedBy,
                requestedAt,
                of,
                decision,
                Optional.of(decider),
                Optional.of(at),
                because);
    }

    /** The same request, asked of somebody else. */
    public Approval askedOf(String person) {
        return new Approval(
                no, subject, kind, amount, requestedBy, requestedAt, person, state, decidedBy, decidedAt, reason);
    }

    public boolean pending() {
        return state == State.PENDING;
    }

    /** Where it stands. */
    public enum State {
        PENDING,
        APPROVED,
        REJECTED
    }
}
