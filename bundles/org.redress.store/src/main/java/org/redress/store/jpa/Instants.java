package org.redress.store.jpa;

import java.time.Instant;
import java.util.Optional;

/**
 * Instants as columns have them: nanoseconds since 1970. The same on every database and in every time zone of a JVM, and
 * exact, which the hash of an event needs. Times after 2262 are kept as the last one there is.
 */
public final class Instants {

    /** Sorts after every time. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long PER_SECOND = 1_000_000_000L;
    private static final Instant LAST = Instant.ofEpochSecond(NEVER / PER_SECOND, NEVER % PER_SECOND);
    private static final Instant FIRST = Instant.ofEpochSecond(-(NEVER / PER_SECOND));

    private Instants() {}

    public static long nanos(Instant instant) {
        if (instant.isAfter(LAST)) {
            return NEVER;
        }
        Instant kept = instant.isBefore(FIRST) ? FIRST : instant;
        return kept.getEpochSecond() * PER_SECOND + kept.getNano();
    }

    public static Long nanos(Optional<Instant> instant) {
        return instant.map(Instants::nanos).orElse(null);
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    /** @param nanos a column that may be null */
    public static Optional<Instant> optional(Number nanos) {
        return Optional.ofNullable(nanos).map(value -> instant(value.longValue()));
    }
}
