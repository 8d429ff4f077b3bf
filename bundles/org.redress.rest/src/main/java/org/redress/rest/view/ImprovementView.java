package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementFile;
import org.redress.api.unit.Units;

/** An improvement item with its cases and everything that was done with it. */
@Schema(name = "Improvement")
public record ImprovementView(
        @Schema(example = "SHJA-I2611-0001") String id,
        long version,

        @Schema(description = "full id of the type of complaint")
        String type,

        Map<String, String> title,

        @Schema(description = "unit whose complaints it is about")
        String unit,

        @Schema(allowableValues = {"open", "done", "dropped"})
        String state,

        @Schema(description = "username") String owner,
        OffsetDateTime raisedAt,

        @Schema(description = "the rule with its figures, or core/marked")
        ReasonView reason,

        OffsetDateTime dueAt,
        boolean overdue,

        @Schema(description = "how many cases belong to it, seen by the caller or not")
        int caseCount,

        @Schema(description = "those that the caller may see, a line for each way in which one came to it")
        List<JoinedView> cases,

        @Schema(description = "oldest first") List<ChangeView> changes) {

    /** A case that belongs to the item. */
    @Schema(name = "ImprovementCase")
    public record JoinedView(
            @Schema(name = "case", description = "number of the case") @JsonProperty("case")
            String number,

            @Schema(
                    description =
                            "counted when the rule raised the item, joined by the same rule later, or marked by somebody",
                    allowableValues = {"counted", "joined", "marked"})
            String way,

            OffsetDateTime at,
            String by,

            @Schema(description = "what whoever marked it wants to be better")
            String text) {}

    /** What somebody did with the item. */
    @Schema(name = "ImprovementChange")
    public record ChangeView(
            OffsetDateTime at,
            String by,

            @Schema(allowableValues = {"raised", "assigned", "noted", "done", "dropped"})
            String kind,

            @Schema(description = "who it went to") String owner,
            OffsetDateTime dueAt,

            @Schema(description = "note, measure or reason") String text,

            @Schema(description = "full id of the guide that it led to")
            String guide) {}

    public static ImprovementView of(ImprovementFile file, Units units, Instant now) {
        Improvement item = file.item();
        BranchTime time = BranchTime.at(units, item.unit());
        return new ImprovementView(
                item.code(),
                item.version(),
                item.type(),
                Words.of(item.title()),
                item.unit(),
                Codes.of(item.state()),
                item.owner(),
                time.of(item.raisedAt()),
                ReasonView.of(item.reason()),
                time.of(item.dueAt()),
                item.late(now),
                file.total(),
                file.cases().stream().map(one -> joined(one, time)).toList(),
                item.changes().stream().map(change -> change(change, time)).toList());
    }

    private static JoinedView joined(ImprovementCase one, BranchTime time) {
        return new JoinedView(
                one.number(),
                Codes.of(one.way()),
                time.of(one.at()),
                one.by(),
                one.text().orElse(null));
    }

    private static ChangeView change(Improvement.Change change, BranchTime time) {
        return new ChangeView(
                time.of(change.at()),
                change.by(),
                Codes.of(change.kind()),
                change.owner().orElse(null),
                time.of(change.dueAt()),
                change.text().orElse(null),
                change.guide().orElse(null));
    }
}
