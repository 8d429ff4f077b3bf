package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.health.InvariantRule;

/**
 * Counts what must not be. Every question is answered from indexes over what is open, closed or running, never by reading
 * through the archive.
 */
@ProviderType
public interface InvariantStore {

    /**
     * Cases that break a rule, clocks for {@link InvariantRule#DUE_FIRED}.
     *
     * @param overdue for that rule: what was due before this and has not fired
     */
    int violations(InvariantRule rule, Instant overdue);

    /** Numbers of cases that break it. */
    List<String> examples(InvariantRule rule, Instant overdue, int limit);

    int openCases();

    int clocksRunning();

    /** Steps of deadlines that are due at the instant and have not fired. */
    int clocksDue(Instant at);
}
