package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.casework.VisitCalendar.Line;

/** Visits on the calendars of colleagues, over all cases. */
@ProviderType
public interface VisitStore {

    /**
     * Visits that begin in [from, to) and are not cancelled, earliest first.
     *
     * @param branches only there; all when empty
     * @param with only this colleague's
     * @param viewer visits of cases that this person is kept out of are left out
     */
    List<Line> find(
            Optional<Set<String>> branches, Optional<String> with, String viewer, Instant from, Instant to, int limit);

    /** Times within [from, to) that a colleague's visits take, in whatever case. */
    List<Instant> taken(String with, Instant from, Instant to);
}
