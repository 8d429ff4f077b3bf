package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.money.Money;

/**
 * What the customer asked for.
 *
 * @param round the offer that answers it has this number; 0 in cases from before rounds were counted
 */
public record Demand(
        int no,
        String kind,
        Optional<Money> amount,
        String channel,
        String text,
        Instant at,
        String recordedBy,
        int round) {}
