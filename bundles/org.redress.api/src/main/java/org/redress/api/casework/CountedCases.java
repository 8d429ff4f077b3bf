package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * What a figure of a period counts: complaints received in it.
 *
 * @param pack id of a pack that they run on
 * @param from first moment of the period
 * @param until first moment after it
 * @param classCode confirmed class
 * @param only some of them
 */
public record CountedCases(
        Optional<String> pack, Instant from, Instant until, Optional<String> classCode, Optional<Only> only) {

    /** What some of them have in common. */
    public enum Only {
        /** The customer had complained within the twelve months before. */
        REPEATED,
        /** A deadline was missed. */
        LATE
    }

    /** The same, narrowed to some. */
    public CountedCases narrowed(Only some) {
        return new CountedCases(pack, from, until, classCode, Optional.of(some));
    }
}
