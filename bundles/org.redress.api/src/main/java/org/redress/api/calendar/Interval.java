package org.redress.api.calendar;

import java.time.Instant;

/** A stretch of time, {@code to} not included; for example one in which a clock is paused. */
public record Interval(Instant from, Instant to) {
    public Interval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an interval ends after it begins");
        }
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
