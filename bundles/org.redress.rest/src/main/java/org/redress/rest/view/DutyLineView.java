package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.unit.Units;

/** A routine duty as a line of a list. */
@Schema(name = "DutyLine")
public record DutyLineView(
        @Schema(description = "as in its address", example = "emergency-plan/review-meeting/sh-jingan/2026-11")
        String id,

        Map<String, String> title,
        String unit,

        @Schema(description = "day, week, month, quarter or year", example = "2026-11")
        String period,

        Map<String, String> periodTitle,

        @Schema(description = "role that has it done") String role,

        @Schema(allowableValues = {"due", "missed", "done"}) String state,

        @Schema(description = "the first moment after its period")
        OffsetDateTime endsAt,

        @Schema(description = "recorded only after its period")
        boolean late,

        OffsetDateTime recordedAt,
        @Schema(description = "username") String recordedBy) {

    public static DutyLineView of(RoutineDuty duty, Units units) {
        BranchTime time = BranchTime.at(units, duty.key().unit());
        return new DutyLineView(
                duty.key().text(),
                Words.of(duty.title()),
                duty.key().unit(),
                duty.key().period(),
                Words.of(duty.period().title()),
                duty.role(),
                Codes.of(duty.state()),
                time.of(duty.endsAt()),
                duty.late(),
                time.of(duty.done().map(RoutineDuty.Done::at)),
                duty.done().map(RoutineDuty.Done::by).orElse(null));
    }
}
