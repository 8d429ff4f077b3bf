package org.redress.rest.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.redress.api.casework.CaseLink;
import org.redress.api.casework.Reference;
import org.redress.api.casework.RelatedCase;
import org.redress.api.casework.Relations;
import org.redress.api.improvement.Improvement;

/** What a case is tied to, as far as the caller may see it. */
@Schema(name = "Relations")
public record RelationsView(
        List<LinkView> links,
        List<ReferenceView> references,

        @Schema(description = "ids of improvement items that the case belongs to")
        List<String> improvements,

        @Schema(description = "true when it is dealt with in another case")
        boolean merged,

        @Schema(description = "number of that case; none when the caller may not see it")
        String mergedInto) {

    /** Another case. */
    @Schema(name = "CaseLink")
    public record LinkView(
            @Schema(name = "case", description = "number of the other case") @JsonProperty("case")
            String number,

            @Schema(
                    description = "what this case is to the other",
                    allowableValues = {
                        "related",
                        "repeat",
                        "repeated-by",
                        "follows",
                        "followed-by",
                        "split-from",
                        "split-into",
                        "merged-into",
                        "merged-from"
                    })
            String kind,

            @Schema(allowableValues = {"open", "closed", "archived"})
            String state,

            String summary,
            OffsetDateTime at,
            String by) {}

    /** Something that the case is about. */
    @Schema(name = "Reference")
    public record ReferenceView(
            int no,

            @Schema(allowableValues = {"treatment", "staff", "device-batch", "consent", "incident"})
            String kind,

            @Schema(description = "number or name; a username where keepsOut")
            String value,

            String note,

            @Schema(description = "this colleague is kept out of the case")
            boolean keepsOut,

            OffsetDateTime at,
            String by) {}

    static RelationsView of(
            Relations relations, List<RelatedCase> related, List<Improvement> improvements, BranchTime time) {
        return new RelationsView(
                related.stream().map(tie -> link(tie, time)).toList(),
                relations.standing().stream()
                        .map(reference -> reference(reference, time))
                        .toList(),
                improvements.stream().map(Improvement::code).toList(),
                relations.merged().isPresent(),
                related.stream()
                        .filter(tie -> tie.kind() == CaseLink.Kind.MERGED_INTO)
                        .map(tie -> tie.summary().number())
                        .findFirst()
                        .orElse(null));
    }

    private static LinkView link(RelatedCase tie, BranchTime time) {
        return new LinkView(
                tie.summary().number(),
                Codes.of(tie.kind()),
                Codes.of(tie.summary().state()),
                tie.summary().summary(),
                time.of(tie.at()),
                tie.by());
    }

    private static ReferenceView reference(Reference reference, BranchTime time) {
        return new ReferenceView(
                reference.no(),
                reference.kind(),
                reference.value(),
                reference.note().orElse(null),
                reference.keepsOut(),
                time.of(reference.at()),
                reference.by());
    }
}
