package org.redress.rest.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times as clients write them. */
public final class Instants {
    private Instants() {}

    /** A time with offset, in a range that calendars and databases can hold. */
    public static Optional<Instant> parse(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            boolean sane = time.getYear() >= 1970 && time.getYear() < 2200;
            return sane ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
