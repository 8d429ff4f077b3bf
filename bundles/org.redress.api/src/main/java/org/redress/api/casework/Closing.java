package org.redress.api.casework;

import java.time.Instant;

/**
 * How a case ended.
 *
 * @param result told to the customer, or why they withdrew it
 * @param reopened how often it was opened again
 * @param withdrawn ended because the customer withdrew it
 */
public record Closing(String result, Instant at, String by, int reopened, boolean withdrawn) {

    public Closing openedAgain() {
        return new Closing(result, at, by, reopened + 1, withdrawn);
    }

    /** The same, by the customer's wish. */
    public Closing byCustomer() {
        return new Closing(result, at, by, reopened, true);
    }
}
