package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.redress.api.casework.Sealing;

/** Records or objects under seal, or that were. */
@Schema(name = "Seal")
public record SealView(
        int no,
        List<String> items,

        @Schema(description = "ids of files sealed with them")
        List<UUID> evidence,

        @Schema(description = "usernames of colleagues who were present")
        List<String> house,

        @Schema(description = "who was present for the customer")
        List<String> customerSide,

        OffsetDateTime at,
        String by,
        @Schema(allowableValues = {"sealed", "opened"}) String state,
        OffsetDateTime openedAt,
        String openedBy,
        String openedBecause,
        List<String> openedInPresenceOf) {

    static SealView of(Sealing seal, BranchTime time) {
        return new SealView(
                seal.no(),
                seal.items(),
                seal.evidence(),
                seal.house(),
                seal.customerSide(),
                time.of(seal.at()),
                seal.by(),
                seal.closed() ? "sealed" : "opened",
                time.of(seal.opened().map(Sealing.Opening::at)),
                seal.opened().map(Sealing.Opening::by).orElse(null),
                seal.opened().map(Sealing.Opening::reason).orElse(null),
                seal.opened().map(Sealing.Opening::present).orElse(null));
    }
}
