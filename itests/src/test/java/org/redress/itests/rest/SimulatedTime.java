package org.redress.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/** Time of a node that was started with a simulated clock; an administrator moves it. */
public record SimulatedTime(Staff staff) {

    public OffsetDateTime now() {
        return of(staff.as("admin").get("admin/time").expect(200).json().path("now"));
    }

    /** Moves on; comes back when everything that fell due on the way has happened. */
    public OffsetDateTime to(OffsetDateTime moment) {
        return of(staff.as("admin")
                .post("admin/time", Map.of("to", moment.toString()))
                .expect(200)
                .json()
                .path("now"));
    }

    public OffsetDateTime to(String moment) {
        return to(OffsetDateTime.parse(moment));
    }

    /** Moves to ten o'clock of the next Monday. */
    public OffsetDateTime monday() {
        return to(now().with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .with(LocalTime.of(10, 0))
                .truncatedTo(ChronoUnit.MINUTES));
    }

    public static OffsetDateTime of(JsonNode value) {
        return OffsetDateTime.parse(value.asText());
    }
}
