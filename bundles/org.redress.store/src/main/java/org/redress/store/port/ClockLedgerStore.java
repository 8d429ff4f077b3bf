package org.redress.store.port;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The two books of clocks, counted where they are: what history tells of them and what their rows say. The attention
 * clock is in neither.
 */
@ProviderType
public interface ClockLedgerStore {

    /** Events by clock and kind. */
    record EventCount(String clock, String event, long count) {}

    /**
     * Rows by clock and state.
     *
     * @param state running, paused, dormant or stopped
     */
    record RowCount(String clock, String state, boolean breached, long count, long warned) {}

    /**
     * A clock of a case of which history and row do not say the same.
     *
     * @param started starts that history tells, less those that it undid; a clock of which nothing is left may have no row
     * @param stopped stops that it tells, less those after which the clock was given back
     * @param resting pauses and dormancies that history has not ended
     * @param state of the row; empty when there is none
     */
    record Mismatch(
            String caseNumber,
            String clock,
            long started,
            long stopped,
            long breached,
            long warned,
            long resting,
            Optional<String> state,
            boolean rowBreached,
            long rowWarned) {}

    List<EventCount> events();

    List<RowCount> rows();

    /** In the order of case and clock. */
    List<Mismatch> mismatches(int limit);
}
