package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * How a case is judged.
 *
 * @param severity confirmed by a person
 * @param proposed by rule, kept beside the confirmed one
 * @param fault finding; empty until both accounts are recorded and somebody classified
 */
public record Assessment(Optional<Severity> severity, Optional<Severity> proposed, Optional<Fault> fault) {

    public static final Assessment NONE = new Assessment(Optional.empty(), Optional.empty(), Optional.empty());

    /** The finding with its reasons. */
    public record Fault(FaultClass finding, String text, String by, Instant at) {}
}
