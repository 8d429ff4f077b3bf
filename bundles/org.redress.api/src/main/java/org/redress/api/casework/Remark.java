package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A note, or a contact with the customer.
 *
 * @param channel by which customer and house spoke; empty for internal notes
 * @param fromCustomer whether the customer came or called; false when the house did
 */
public record Remark(int no, String text, Optional<String> channel, boolean fromCustomer, Instant at, String by) {}
