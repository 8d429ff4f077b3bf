package org.redress.api.casework;

import java.time.Instant;
import java.util.List;

/**
 * A tie to another case, as seen from this one.
 *
 * @param number of the other case
 * @param issues numbers that issues of this case had before they went there
 */
public record CaseLink(String number, Kind kind, Instant at, String by, List<Integer> issues) {

    public CaseLink {
        issues = List.copyOf(issues);
    }

    public static CaseLink of(String number, Kind kind, Instant at, String by) {
        return new CaseLink(number, kind, at, by, List.of());
    }

    /** What this case is to the other. */
    public enum Kind {
        RELATED,
        /** Complains again about what the other was about (P17). */
        REPEAT,
        REPEATED_BY,
        /** Comes of the other. */
        FOLLOWS,
        FOLLOWED_BY,
        /** Was part of the other. */
        SPLIT_FROM,
        SPLIT_INTO,
        /** Is dealt with in the other. */
        MERGED_INTO,
        MERGED_FROM;

        /** Whether people made it, and may take it away again. */
        public boolean free() {
            return ordinal() < SPLIT_FROM.ordinal();
        }

        /** What the other case is to this one. */
        public Kind turned() {
            return switch (this) {
                case RELATED -> RELATED;
                case REPEAT -> REPEATED_BY;
                case REPEATED_BY -> REPEAT;
                case FOLLOWS -> FOLLOWED_BY;
                case FOLLOWED_BY -> FOLLOWS;
                case SPLIT_FROM -> SPLIT_INTO;
                case SPLIT_INTO -> SPLIT_FROM;
                case MERGED_INTO -> MERGED_FROM;
                case MERGED_FROM -> MERGED_INTO;
            };
        }
    }
}
