package org.redress.api.casework;

import java.time.Instant;

/**
 * One side's account of what happened (contract: {@code accounts}).
 *
 * @param person who gave it: a name or, for staff, a username; may be empty for the customer
 */
public record Statement(int no, Side side, String text, String person, Instant at, String recordedBy) {

    /** Whose account. */
    public enum Side {
        CUSTOMER,
        STAFF
    }
}
