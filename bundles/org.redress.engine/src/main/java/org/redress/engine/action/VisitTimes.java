package org.redress.engine.action;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.redress.api.casework.Appointment;
import org.redress.engine.decision.Snapshot;

/** When a visit could take place, judged by the rules that would judge the booking. Asked by whoever shows free times. */
public final class VisitTimes {

    private VisitTimes() {}

    /** Whether nothing in this case, at the branch or with the colleague is in the way; other cases are not looked at. */
    public static boolean fits(Snapshot snapshot, String with, Instant at, int minutes) {
        return Visits.errors(snapshot, with, at, minutes, 0).isEmpty();
    }

    /** Beginnings of the steps that it would take. */
    public static Stream<Instant> steps(Instant at, int minutes) {
        Instant to = at.plus(Duration.ofMinutes(minutes));
        return Stream.iterate(at, step -> step.isBefore(to), step -> step.plus(Appointment.STEP));
    }
}
