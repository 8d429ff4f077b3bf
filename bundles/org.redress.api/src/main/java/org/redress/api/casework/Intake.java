package org.redress.api.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was recorded when the complaint came in. Only {@code customer} and what is missing are completed later.
 *
 * @param channel code: front-desk, phone, chat, email, web, authority, review
 * @param summary one line in the receiver's words
 * @param receivedAt when the customer complained; statutory clocks start here
 * @param registeredAt when it was typed in
 * @param firstReceiver who was told first; never changes (first-receiver rule, NHC order 3)
 * @param backdatedBecause reason, where {@code receivedAt} lies clearly before {@code registeredAt}
 */
public record Intake(
        String channel,
        String summary,
        Optional<String> description,
        Instant receivedAt,
        Instant registeredAt,
        String registeredBy,
        String firstReceiver,
        Optional<String> backdatedBecause,
        UUID customer,
        Optional<Representative> representedBy,
        Optional<String> remedySought,
        boolean urgent) {

    /** Channels by which complaints arrive. */
    public static final List<String> CHANNELS =
            List.of("front-desk", "phone", "chat", "email", "web", "authority", "review");
}
