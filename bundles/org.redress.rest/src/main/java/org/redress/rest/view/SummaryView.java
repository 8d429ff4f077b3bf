package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.casework.CaseSummary;
import org.redress.api.unit.Units;

/** A case as a line of a list. */
@Schema(name = "CaseSummary")
public record SummaryView(
        String number,
        String branch,
        String type,
        Map<String, String> typeTitle,
        @Schema(allowableValues = {"inquiry", "complaint"}) String kind,

        @Schema(allowableValues = {"open", "closed", "archived"})
        String state,

        String stage,
        Map<String, String> stageTitle,
        @Schema(description = "from 1") int stageNo,
        int stageCount,
        String summary,
        String customerName,
        String owner,

        @Schema(description = "who is asked to take it over")
        String offeredTo,

        @Schema(description = "proposed only while nobody has confirmed or refused it")
        CaseView.SeverityView severity,

        boolean urgent,
        @Schema(description = "text of the next step") Map<String, String> nextStep,

        @Schema(description = "title of the clock that is due next")
        Map<String, String> nextClock,

        OffsetDateTime dueAt,
        OffsetDateTime receivedAt) {

    public static SummaryView of(CaseSummary line, Units units) {
        BranchTime time = BranchTime.at(units, line.branch());
        return new SummaryView(
                line.number(),
                line.branch(),
                line.type(),
                Words.of(line.typeTitle()),
                Codes.of(line.kind()),
                Codes.of(line.state()),
                line.stage(),
                Words.of(line.stageTitle()),
                line.stageNo(),
                line.stageCount(),
                line.summary(),
                line.customerName().orElse(null),
                line.owner().orElse(null),
                line.offeredTo().orElse(null),
                new CaseView.SeverityView(Codes.of(line.severity()), Codes.of(line.proposed())),
                line.urgent(),
                Words.of(line.next()),
                Words.of(line.clock()),
                time.of(line.dueAt()),
                time.of(line.receivedAt()));
    }
}
