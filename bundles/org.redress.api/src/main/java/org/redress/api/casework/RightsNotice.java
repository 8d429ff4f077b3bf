package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The customer was told of the rights that the law wants them to know (L: medical disputes regulation art. 22).
 *
 * @param receipt evidence file in which the customer confirms it; empty where they would not sign
 */
public record RightsNotice(int no, Instant at, String by, Optional<UUID> receipt) {}
