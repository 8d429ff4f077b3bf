package org.redress.api.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Visits of customers on the calendars of colleagues, over all cases. Implemented by the engine; called by REST and
 * console. Thread-safe; calls block for database time. Holds no medical fact: who comes to whom and when, and the number
 * of the case.
 */
@ProviderType
public interface VisitCalendar {

    /** Longest stretch that is listed at once, in days. */
    int MOST_DAYS = 62;

    /**
     * A visit as a line of a calendar.
     *
     * @param number of the case
     * @param customer as registered
     */
    record Line(
            String number,
            int no,
            String branch,
            String with,
            Instant from,
            Instant to,
            Appointment.State state,
            Optional<String> customer) {}

    /**
     * Visits that begin in [from, to), earliest first: the caller's own, and those at branches that they manage; never of
     * a case that is about the caller. Cancelled ones are left out.
     *
     * @param with only this colleague's
     */
    List<Line> list(Caller caller, Optional<String> with, Instant from, Instant to);

    /**
     * When a colleague is free on a day for a visit in a case that the caller may see; says nothing about why they are
     * not at other times.
     *
     * @param minutes how long the visit takes
     */
    Outcome<List<Instant>> free(Caller caller, String number, String with, LocalDate day, int minutes);
}
