package org.redress.api.health;

import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Watches on the live data what is proven of every pack before it goes live. Implemented by the engine; called by the
 * health check, the metrics and the entries. Thread-safe; blocks for database time, at most once in some seconds.
 */
@ProviderType
public interface InvariantMonitor {

    /** The counts as they are now or were some seconds ago. Holds no personal data but case numbers. */
    InvariantReport report();

    /** The same for somebody who asks. Administrators only. */
    Outcome<InvariantReport> report(Caller caller);
}
