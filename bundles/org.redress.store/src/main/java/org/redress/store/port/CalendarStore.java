package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.calendar.WorkingTime;

/** What units decided about their working time. */
@ProviderType
public interface CalendarStore {

    /** A decision about working time, with who made it and why. */
    record CalendarDecision(String unit, WorkingTime time, String reason, String by, Instant at) {}

    /** The decision that holds at each unit that made one. */
    List<CalendarDecision> all();

    /** Grows with every decision; so that whoever keeps {@link #all} in memory learns cheaply that it is old. */
    long revision();

    /** Inserts or replaces the decision of the unit, and appends it to the log of decisions. */
    void save(CalendarDecision decision);
}
