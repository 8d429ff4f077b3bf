package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * The customer was asked afterwards (P07, P08, P18).
 *
 * @param satisfaction with the result, 1 to 5; empty where they did not say
 * @param process satisfaction with how it was handled, 1 to 5 (ISO 10002)
 * @param channel as at intake, or {@link #BY_LINK}
 * @param text what they said, open points above all
 */
public record FollowUp(
        int no,
        Result result,
        Optional<Integer> satisfaction,
        Optional<Integer> process,
        String channel,
        String text,
        Instant at,
        String by) {

    /** Channel of what the customer answered by a link of theirs; {@code by} is the system then. */
    public static final String BY_LINK = "link";

    /** What came of it. */
    public enum Result {
        /** The customer sees the matter as settled. */
        SETTLED,
        /** Something is still open. */
        UNRESOLVED,
        /** The customer was not reached. */
        NOT_REACHED
    }
}
