package org.redress.api.casework;

import java.util.Locale;

/** Lists of work that everybody has. */
public enum Worklist {
    /** Cases the caller owns or has an open task in. */
    MINE,
    /** Cases in scope whose next deadline is today at the branch. */
    DUE_TODAY,
    /** Cases in scope whose next deadline has passed. */
    OVERDUE,
    /** Cases with an approval that waits for the caller. */
    APPROVALS,
    /** Cases whose hand-over waits for the caller. */
    HAND_OVERS,
    /** Open cases in scope received more than a day ago. */
    UNSOLVED;

    /** As in addresses: {@code due-today}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
