package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.redress.api.casework.CustomerLink;

/** A link that a customer was given. */
@Schema(name = "CustomerLink")
public record CustomerLinkView(
        int no,
        @Schema(allowableValues = {"status", "survey"}) String purpose,
        OffsetDateTime at,
        String by,
        OffsetDateTime until,
        OffsetDateTime revokedAt,
        OffsetDateTime answeredAt,

        @Schema(description = "when it was opened, the latest first; in real time")
        List<OffsetDateTime> opened,

        @Schema(description = "where the customer opens it, below the address of the node; told once, when it is made")
        String path) {

    public static CustomerLinkView of(
            CustomerLink link, List<Instant> opened, Optional<String> token, BranchTime time) {
        return new CustomerLinkView(
                link.no(),
                Codes.of(link.purpose()),
                time.of(link.at()),
                link.by(),
                time.of(link.until()),
                time.of(link.revokedAt()),
                time.of(link.answeredAt()),
                opened.stream().map(time::of).toList(),
                token.map(secret -> "/s/" + secret).orElse(null));
    }

    /** Never the link, wherever this is printed. */
    @Override
    public String toString() {
        return "CustomerLinkView[" + no + "]";
    }
}
