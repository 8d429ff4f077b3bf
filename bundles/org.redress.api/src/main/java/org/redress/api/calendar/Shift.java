package org.redress.api.calendar;

import java.time.LocalTime;

/**
 * A stretch of working time within one day, local time. What goes over midnight is written as two shifts; the end of a
 * day is {@link LocalTime#MAX}.
 */
public record Shift(LocalTime opens, LocalTime closes) {
    public Shift {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a shift opens before it closes");
        }
    }
}
