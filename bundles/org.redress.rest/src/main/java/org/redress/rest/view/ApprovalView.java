package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.redress.api.casework.Approval;

/** A decision asked of people with more authority. */
@Schema(name = "Approval")
public record ApprovalView(
        int no,
        String subject,
        @Schema(description = "remedy kind") String kind,
        MoneyView amount,

        @Schema(description = "why it is asked, in words of the requester")
        String grounds,

        String requestedBy,
        OffsetDateTime requestedAt,

        @Schema(description = "username of who was asked first")
        String of,

        @Schema(description = "usernames of everyone who was asked")
        List<String> asked,

        @Schema(description = "who has yet to answer") List<String> waitingFor,

        @Schema(description = "how many different people have to agree")
        int quorum,

        List<VoteView> votes,

        @Schema(allowableValues = {"pending", "approved", "rejected"})
        String state,

        @Schema(description = "whose voice decided it") String decidedBy,
        OffsetDateTime decidedAt,
        String reason) {

    /** One person's voice; never changes. */
    @Schema(name = "Vote")
    public record VoteView(String by, boolean approves, OffsetDateTime at, String reason) {}

    static ApprovalView of(Approval approval, BranchTime time) {
        return new ApprovalView(
                approval.no(),
                approval.subject(),
                approval.kind().orElse(null),
                MoneyView.of(approval.amount()),
                approval.grounds().orElse(null),
                approval.requestedBy(),
                time.of(approval.requestedAt()),
                approval.of(),
                approval.asked(),
                approval.waitingFor(),
                approval.quorum(),
                approval.votes().stream()
                        .map(vote -> new VoteView(
                                vote.by(),
                                vote.approves(),
                                time.of(vote.at()),
                                vote.reason().orElse(null)))
                        .toList(),
                Codes.of(approval.state()),
                approval.decidedBy().orElse(null),
                time.of(approval.decidedAt()),
                approval.reason().orElse(null));
    }
}
