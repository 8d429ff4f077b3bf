package org.redress.api.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often something comes round. */
public enum Rhythm {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** As packs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rhythm> of(String code) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.code().equals(code))
                .findFirst();
    }
}
