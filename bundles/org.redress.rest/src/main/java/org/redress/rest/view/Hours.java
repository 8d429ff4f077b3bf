package org.redress.rest.view;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Local times as {@code HH:MM}; the end of the day is {@code 24:00}. */
public final class Hours {
    private static final String MIDNIGHT = "24:00";
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm");

    private Hours() {}

    public static String of(LocalTime time) {
        return time.equals(LocalTime.MAX) ? MIDNIGHT : FORMAT.format(time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Empty for what is no such time. */
    public static Optional<LocalTime> parse(String written) {
        if (written.equals(MIDNIGHT)) {
            return Optional.of(LocalTime.MAX);
        }
        try {
            return Optional.of(LocalTime.parse(written, FORMAT));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
