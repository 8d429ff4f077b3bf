package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.redress.api.calendar.Shift;

/** A stretch of working time within a day. */
@Schema(name = "Shift")
public record ShiftView(
        @Schema(example = "09:30") String opens,

        @Schema(description = "24:00 is the end of the day", example = "18:00")
        String closes) {

    static List<ShiftView> all(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> new ShiftView(Hours.of(shift.opens()), Hours.of(shift.closes())))
                .toList();
    }
}
