package org.redress.api.calendar;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Working time of units and what follows from it. Implemented by the engine; called by the engine's own decisions and by
 * the entries. Thread-safe. {@link #of} answers from memory; the others block for database time.
 *
 * <p>A changed calendar counts for deadlines that start afterwards. Those that run already move only when somebody has
 * seen which ones and says so ({@link #applyMoves}).
 */
@ProviderType
public interface Calendars {

    /** What holds at a unit now: its own decisions, those above it, and the holidays of the packs active there. */
    BranchCalendar of(String unit);

    /** What was decided at this very unit. */
    Optional<WorkingTime> decided(String unit);

    /** Decides working time at a unit. Administrators only. */
    Outcome<WorkingTime> decide(Caller caller, String unit, WorkingTime time, String reason);

    /** Running deadlines at and below the unit that would move if they were counted again now, at most 1,000. */
    Outcome<List<DeadlineMove>> moves(Caller caller, String unit);

    /** The same for a decision that is not made yet. */
    Outcome<List<DeadlineMove>> preview(Caller caller, String unit, WorkingTime time);

    /**
     * Counts running deadlines at and below the unit again; each moved one is written into its case's history. A deadline
     * that was missed already stays missed. Administrators only.
     *
     * @return how many moved
     */
    Outcome<Integer> applyMoves(Caller caller, String unit, String reason);
}
