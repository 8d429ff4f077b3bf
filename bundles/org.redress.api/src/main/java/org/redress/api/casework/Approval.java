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

    /** Where it stands. */
    public enum State {
        PENDING,
        APPROVED,
        REJECTED
    }
}
