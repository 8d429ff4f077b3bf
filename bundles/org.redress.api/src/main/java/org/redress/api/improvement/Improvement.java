package org.redress.api.improvement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.Reason;
import org.redress.api.text.Text;

/**
 * A type of complaint that recurs and is to be improved (P01: 需改进的问题). It lives beyond any one case, has one owner
 * as long as it is open, and ends with a measure or a guideline that every branch follows, or is dropped with a reason.
 *
 * @param code as people write it, for example {@code SHJA-I2611-0001}
 * @param version grows with every change by people; cases that join do not count
 * @param type full id of the type of complaint
 * @param title of the type, as it was called then
 * @param unit whose cases it is about
 * @param reason why it was raised: the rule with its figures, or that somebody marked it
 * @param owner username; the last one stays when it has ended
 * @param changes oldest first; only ever added to
 */
public record Improvement(
        String code,
        long version,
        String type,
        Text title,
        String unit,
        Instant raisedAt,
        Reason reason,
        String owner,
        State state,
        Optional<Instant> dueAt,
        List<Change> changes) {

    public Improvement {
        changes = List.copyOf(changes);
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether it is still open although its day has passed. */
    public boolean late(Instant now) {
        return open() && dueAt.filter(due -> due.isBefore(now)).isPresent();
    }

    /** The measure or guideline that it led to, or why it was dropped; empty while it is open. */
    public Optional<Change> end() {
        return open() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    /** The same after a change, one version on. */
    public Improvement with(String newOwner, State newState, Optional<Instant> newDueAt, Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new Improvement(
                code, version + 1, type, title, unit, raisedAt, reason, newOwner, newState, newDueAt, more);
    }

    /**
     * What somebody did with it.
     *
     * @param by username, or {@code system} for what followed by rule
     * @param owner who it went to
     * @param dueAt until when, where that was said
     * @param text note, measure or reason, in people's own words
     * @param guide full id of the guideline of a pack that it led to
     */
    public record Change(
            Instant at,
            String by,
            Kind kind,
            Optional<String> owner,
            Optional<Instant> dueAt,
            Optional<String> text,
            Optional<String> guide) {

        /** Kinds of change. */
        public enum Kind {
            RAISED,
            ASSIGNED,
            NOTED,
            DONE,
            DROPPED
        }
    }
}
