package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A note, or a contact with the customer.
 *
 * @param channel by which the customer was contacted; empty for internal notes
 */
public record Remark(int no, String text, Optional<String> channel, Instant at, String by) {}
