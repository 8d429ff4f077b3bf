package org.redress.rest.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.VisitCalendar;
import org.redress.api.problem.Outcome;

/** One visit, and free times as asked. */
public final class TinyVisits implements VisitCalendar {

    public static final Instant TEN = Instant.parse("2026-09-01T02:00:00Z");

    public final List<String> asked = new ArrayList<>();

    @Override
    public List<Line> list(Caller caller, Optional<String> with, Instant from, Instant to) {
        asked.add(caller.username() + " " + with.orElse("-") + " " + from + " " + to);
        return List.of(new Line(
                "SHJA-2609-0001",
                1,
                "sh-jingan",
                "ops.sh-jingan",
                TEN,
                TEN.plusSeconds(1800),
                Appointment.State.NOT_COME,
                Optional.of("张女士")));
    }

    @Override
    public Outcome<List<Instant>> free(Caller caller, String number, String with, LocalDate day, int minutes) {
        asked.add(number + " " + with + " " + day + " " + minutes);
        return Outcome.done(List.of(TEN));
    }
}
