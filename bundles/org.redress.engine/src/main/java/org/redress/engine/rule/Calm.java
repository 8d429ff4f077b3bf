package org.redress.engine.rule;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.redress.api.calendar.QuietHours;
import org.redress.engine.decision.Snapshot;

/** When people are told of a change that can wait until nobody sleeps. */
public final class Calm {

    private Calm() {}

    /**
     * What a colleague does is told at once: somebody is at work. What a timer finds out in quiet hours is told when they
     * end, unless the case is urgent: as a person confirmed, until then as claimed at intake.
     */
    public static Instant after(Snapshot snapshot) {
        return !snapshot.actor().system() || snapshot.file().urgent()
                ? snapshot.now()
                : after(
                        snapshot.calendar().quiet(),
                        snapshot.now().atZone(snapshot.branch().zone()));
    }

    /** The end of quiet hours where it is in them, else the same moment. */
    public static Instant after(QuietHours quiet, ZonedDateTime local) {
        if (!quiet.at(local.toLocalTime())) {
            return local.toInstant();
        }
        ZonedDateTime end = local.with(quiet.to());
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
}
