package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import org.redress.api.portal.CustomerView;

/** How a case stands, as its customer is told. */
@Schema(name = "CustomerVisit")
public record CustomerVisitView(
        @Schema(description = "goes along with the answer to the survey; known to this visitor only")
        String secret,

        String number,
        Map<String, String> branch,

        @Schema(allowableValues = {"understanding", "deciding", "carrying-out", "together", "closed"})
        String progress,

        OffsetDateTime receivedAt,
        OffsetDateTime closedAt,

        @Schema(description = "when they hear from us at the latest")
        OffsetDateTime promised,

        @Schema(description = "who answers for it") String contact,
        String phone,

        @Schema(description = "whether the survey waits for an answer")
        boolean survey,

        boolean answered,
        @Schema(description = "when the link is over") OffsetDateTime until) {

    public static CustomerVisitView of(CustomerView seen, String secret) {
        BranchTime time = new BranchTime(seen.zone());
        return new CustomerVisitView(
                secret,
                seen.number(),
                Words.of(seen.branch()),
                Codes.of(seen.progress()),
                time.of(seen.receivedAt()),
                time.of(seen.closedAt()),
                time.of(seen.promised()),
                seen.contact().orElse(null),
                seen.phone().orElse(null),
                seen.survey(),
                seen.answered(),
                time.of(seen.until()));
    }

    /** Never the secret, wherever this is printed. */
    @Override
    public String toString() {
        return "CustomerVisitView[" + number + "]";
    }
}
