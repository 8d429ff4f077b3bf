package org.redress.api.calendar;

import java.time.LocalTime;

/** When nobody is disturbed, local time; from the evening into the morning when {@code from} is after {@code to}. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** While no unit on the path decided otherwise. */
    public static final QuietHours DEFAULT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public boolean at(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
