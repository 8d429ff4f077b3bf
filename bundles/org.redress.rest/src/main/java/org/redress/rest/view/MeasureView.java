package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.Measure;

/** Something that the house changes because of the complaint. */
@Schema(name = "Measure")
public record MeasureView(
        int no,

        @Schema(allowableValues = {"containment", "corrective", "preventive"})
        String kind,

        String text,
        String role,
        Map<String, String> roleTitle,

        @Schema(description = "username of who carries it out")
        String person,

        OffsetDateTime dueAt,
        OffsetDateTime plannedAt,
        String plannedBy,

        @Schema(
                description = "done: carried out, nobody has looked whether it works",
                allowableValues = {"open", "done", "effective", "not-effective", "withdrawn"})
        String state,

        String done,
        OffsetDateTime doneAt,
        String doneBy,
        String check,
        OffsetDateTime checkedAt,
        String checkedBy) {

    static MeasureView of(Measure measure, CaseRules rules, BranchTime time) {
        return new MeasureView(
                measure.no(),
                measure.kind().code(),
                measure.text(),
                measure.role(),
                rules.role(measure.role()).map(role -> Words.of(role.title())).orElse(null),
                measure.person(),
                time.of(measure.dueAt()),
                time.of(measure.at()),
                measure.by(),
                measure.state(),
                measure.done().map(Measure.Done::text).orElse(null),
                time.of(measure.done().map(Measure.Done::at)),
                measure.done().map(Measure.Done::by).orElse(null),
                measure.check().map(Measure.Check::text).orElse(null),
                time.of(measure.check().map(Measure.Check::at)),
                measure.check().map(Measure.Check::by).orElse(null));
    }
}
