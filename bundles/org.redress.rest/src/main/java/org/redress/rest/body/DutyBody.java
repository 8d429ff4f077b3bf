package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.routine.RoutineRecord;

/** What is said when a routine duty is recorded. */
@Schema(name = "RecordDuty")
public record DutyBody(
        @Schema(description = "answers, as formSchema of the duty says", implementation = Object.class)
        Map<String, Object> fields,

        @Schema(description = "whatever else is to be said") Optional<String> note,

        @Schema(description = "codes of open improvement items that came of it")
        List<String> improvements) {

    public RoutineRecord record(Optional<String> key) {
        return new RoutineRecord(fields, note, improvements, key);
    }
}
