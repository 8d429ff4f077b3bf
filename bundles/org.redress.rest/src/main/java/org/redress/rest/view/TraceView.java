package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.casework.CaseDesk;

/** One day in the counting of a deadline. */
@Schema(name = "TraceDay")
public record TraceView(
        @Schema(example = "2026-09-01", format = "date") String date,

        @Schema(description = "number of the day; 0 where it does not count")
        int counted,

        @Schema(description = "why it counts or does not") Map<String, String> note,

        @Schema(description = "when the deadline ends, on the last day")
        OffsetDateTime until) {

    public static TraceView of(CaseDesk.TraceDay day, BranchTime time) {
        return new TraceView(day.date(), day.counted(), Words.of(day.note()), time.of(day.until()));
    }
}
