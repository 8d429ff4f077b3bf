package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.redress.api.casework.Approval;

/** A decision asked of somebody with more authority. */
@Schema(name = "Approval")
public record ApprovalView(
        int no,
        String subject,
        @Schema(description = "remedy kind") String kind,
        MoneyView amount,
        String requestedBy,
        OffsetDateTime requestedAt,
        @Schema(description = "username of who was asked") String of,

        @Schema(allowableValues = {"pending", "approved", "rejected"})
        String state,

        String decidedBy,
        OffsetDateTime decidedAt,
        String reason) {

    static ApprovalView of(Approval approval, BranchTime time) {
        return new ApprovalView(
                approval.no(),
                approval.subject(),
                approval.kind().orElse(null),
                MoneyView.of(approval.amount()),
                approval.requestedBy(),
                time.of(approval.requestedAt()),
                approval.of(),
                Codes.of(approval.state()),
                approval.decidedBy().orElse(null),
                time.of(approval.decidedAt()),
                approval.reason().orElse(null));
    }
}
