package org.redress.api.time;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The time by which cases are judged. Usually the machine's; in simulated mode ({@code
 * REDRESS_CLOCK=simulated:<instant>}) it stands still until it is moved forward. Tokens, leases and rate limits do not
 * use it. Thread-safe, does not block.
 */
@ProviderType
public interface BusinessClock {

    Instant now();

    boolean simulated();
}
