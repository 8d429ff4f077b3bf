package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.redress.api.casework.VisitCalendar;
import org.redress.api.unit.Units;

/** A visit as a line of somebody's calendar: no medical fact, only who, when, and the number of the case. */
@Schema(name = "CalendarVisit")
public record CalendarVisitView(
        @Schema(description = "number of the case") String number,
        int visit,
        @Schema(description = "unit id") String branch,
        @Schema(description = "username") String with,
        OffsetDateTime from,
        OffsetDateTime until,

        @Schema(allowableValues = {"booked", "came", "not-come"})
        String state,

        @Schema(description = "as registered") String customer) {

    public static CalendarVisitView of(VisitCalendar.Line line, Units units) {
        BranchTime time = BranchTime.at(units, line.branch());
        return new CalendarVisitView(
                line.number(),
                line.no(),
                line.branch(),
                line.with(),
                time.of(line.from()),
                time.of(line.to()),
                line.state().code(),
                line.customer().orElse(null));
    }
}
