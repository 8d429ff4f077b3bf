package org.redress.api.casework;

import java.time.Instant;
import java.util.List;

/**
 * Another case is dealt with in this one. Keeps what undoing it has to put back.
 *
 * @param number of the other case
 * @param counted deadlines of this case that count from the start of the other's since
 * @param adopted deadlines that this case owes because of the other, by id
 * @param keptOut usernames kept out of this case because of the other
 */
public record Absorbed(
        String number, Instant at, String by, List<Since> counted, List<String> adopted, List<String> keptOut) {

    /**
     * A deadline counts from an earlier start.
     *
     * @param start from which it counted before
     */
    public record Since(String clock, Instant start) {}

    public Absorbed {
        counted = List.copyOf(counted);
        adopted = List.copyOf(adopted);
        keptOut = List.copyOf(keptOut);
    }
}
