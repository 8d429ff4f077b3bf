package org.redress.api.time;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Moves simulated business time. Registered only on a node that was started with a simulated clock. Implemented by the
 * engine; called by the REST entry.
 */
@ProviderType
public interface TimeTravel {

    /**
     * Moves time forward and returns when every clock that fell due on the way has fired, in order of its due time.
     * Blocks meanwhile. Administrators only.
     *
     * @return the time reached
     */
    Outcome<Instant> forwardTo(Caller caller, Instant to);
}
