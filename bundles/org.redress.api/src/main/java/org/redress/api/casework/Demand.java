package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.money.Money;

/** What the customer asked for in a round. */
public record Demand(
        int no, String kind, Optional<Money> amount, String channel, String text, Instant at, String recordedBy) {}
