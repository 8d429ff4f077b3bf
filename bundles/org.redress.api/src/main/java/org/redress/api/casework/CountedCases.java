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
 * @param trait those that have it
 * @param once whether cases that are part of a complaint counted as another case are left out
 */
public record CountedCases(
        Optional<String> pack,
        Instant from,
        Instant until,
        Optional<String> classCode,
        Optional<Only> only,
        Optional<Trait> trait,
        boolean once) {

    public CountedCases {
        // What was recorded of duties before there were traits has none.
        trait = trait == null ? Optional.empty() : trait;
    }

    /** Every case received in a period, parts of a complaint each by itself. */
    public CountedCases(
            Optional<String> pack, Instant from, Instant until, Optional<String> classCode, Optional<Only> only) {
        this(pack, from, until, classCode, only, Optional.empty(), false);
    }

    /** Each complaint received in a period once. */
    public static CountedCases once(Instant from, Instant until) {
        return new CountedCases(
                Optional.empty(), from, until, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** What some of them have in common. */
    public enum Only {
        /** The customer had complained within the twelve months before. */
        REPEATED,
        /** A deadline was missed. */
        LATE,
        /** A promised reply did not come in time. */
        BROKEN,
        /** The customer has heard from the house. */
        ANSWERED,
        /** The customer said afterwards how satisfied they are, with the result or with how it was handled. */
        GRADED,
        /** The customer's last word on the result was one or two of five. */
        UNSATISFIED
    }

    /**
     * Something that they have.
     *
     * @param code channel, kind of a remedy that was carried out, or subject
     */
    public record Trait(Of of, String code) {

        /** What a code is of. */
        public enum Of {
            CHANNEL,
            REMEDY,
            SUBJECT
        }
    }

    /** The same, narrowed to some. */
    public CountedCases narrowed(Only some) {
        return new CountedCases(pack, from, until, classCode, Optional.of(some), trait, once);
    }
}
