package org.redress.api.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time in which somebody does not work: leave, illness, training. Judged by business time. What they answer for passes
 * on when it begins, and is offered back when it ends.
 *
 * @param from first moment away
 * @param until first moment back
 * @param deputy username of who stands in where they may; empty leaves it to the roles
 */
public record Absence(Instant from, Instant until, Optional<String> deputy) {

    /** Whole days, first and last included, as people say it. */
    public static Absence ofDays(LocalDate first, LocalDate last, ZoneId zone, Optional<String> deputy) {
        return new Absence(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                deputy);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    public boolean overlaps(Absence other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** The last day away: the day of {@link #until} itself only when they come back within it. */
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(until.minusMillis(1), zone);
    }
}
