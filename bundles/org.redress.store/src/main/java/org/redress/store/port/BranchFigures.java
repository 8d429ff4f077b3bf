package org.redress.store.port;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Counts by branch, of cases that a plugin has a part in. Branches where there was nothing are left out. */
@ProviderType
public interface BranchFigures {

    /** Deadlines missed from one moment on until before the other. */
    Map<String, Integer> breaches(String plugin, Collection<String> branches, Instant from, Instant until);

    /** Messages that people got about the cases. */
    Map<String, Integer> told(String plugin, Collection<String> branches, Instant from, Instant until);
}
