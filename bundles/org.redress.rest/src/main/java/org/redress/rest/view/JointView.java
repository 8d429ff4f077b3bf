package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.casework.CaseRules;
import org.redress.api.casework.JointPart;

/** A part of the case that another department answers for. */
@Schema(name = "JointPart")
public record JointView(
        int no,
        String role,
        Map<String, String> roleTitle,

        @Schema(description = "username of who answers for it")
        String person,

        String text,
        OffsetDateTime dueAt,
        OffsetDateTime askedAt,
        String askedBy,

        @Schema(
                description = "answered: the owner has not judged the answer",
                allowableValues = {"open", "answered", "accepted", "returned", "withdrawn"})
        String state,

        String answer,

        @Schema(description = "why it happened, where the answer says so")
        String cause,

        OffsetDateTime answeredAt,
        String answeredBy,
        OffsetDateTime withdrawnAt,
        @Schema(description = "why the answer went back") String returnedBecause) {

    static JointView of(JointPart part, CaseRules rules, BranchTime time) {
        return new JointView(
                part.no(),
                part.role(),
                rules.role(part.role()).map(role -> Words.of(role.title())).orElse(null),
                part.person(),
                part.text(),
                time.of(part.dueAt()),
                time.of(part.askedAt()),
                part.askedBy(),
                part.state(),
                part.answer().orElse(null),
                part.cause().orElse(null),
                time.of(part.answeredAt()),
                part.answeredBy().orElse(null),
                time.of(part.withdrawnAt()),
                part.verdict().flatMap(JointPart.Verdict::reason).orElse(null));
    }
}
