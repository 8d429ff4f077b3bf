package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.casework.Appointment;

/** A visit of the customer on the calendar of a colleague. */
@Schema(name = "Visit")
public record VisitView(
        int no,
        @Schema(description = "username") String with,
        OffsetDateTime from,
        OffsetDateTime until,
        String place,
        String purpose,

        @Schema(allowableValues = {"booked", "came", "not-come", "cancelled"})
        String state,

        @Schema(description = "why the colleague will not be there; the visit has to be moved")
        Map<String, String> hindered,

        @Schema(description = "what came of it, or why it was cancelled")
        String text,

        OffsetDateTime bookedAt,
        String bookedBy,
        OffsetDateTime decidedAt,
        String decidedBy) {

    static VisitView of(Appointment visit, BranchTime time) {
        return new VisitView(
                visit.no(),
                visit.with(),
                time.of(visit.from()),
                time.of(visit.to()),
                visit.place().orElse(null),
                visit.purpose().orElse(null),
                visit.state().code(),
                Words.of(visit.hindered()),
                visit.text().orElse(null),
                time.of(visit.at()),
                visit.by(),
                time.of(visit.decidedAt()),
                visit.decidedBy().orElse(null));
    }
}
