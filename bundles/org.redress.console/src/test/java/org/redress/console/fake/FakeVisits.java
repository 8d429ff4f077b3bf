package org.redress.console.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Caller;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.VisitCalendar;
import org.redress.api.problem.Outcome;

/** A calendar with one visit on the day after {@link Cases#NOW}, at ten. */
public final class FakeVisits implements VisitCalendar {

    public static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");

    @Override
    public List<Line> list(Caller caller, Optional<String> with, Instant from, Instant to) {
        return TEN.isBefore(from) || !TEN.isBefore(to)
                ? List.of()
                : List.of(new Line(
                        FakeDesk.NUMBER,
                        1,
                        "sh-jingan",
                        "doctor.sh-jingan",
                        TEN,
                        TEN.plusSeconds(1800),
                        Appointment.State.BOOKED,
                        Optional.of("张女士")));
    }

    @Override
    public Outcome<List<Instant>> free(Caller caller, String number, String with, LocalDate day, int minutes) {
        return Outcome.done(day.equals(LocalDate.parse("2026-11-20")) ? List.of(TEN) : List.of());
    }
}
