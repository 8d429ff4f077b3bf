package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.redress.api.casework.RightsNotice;

/** The customer was told of the legal rights. */
@Schema(name = "RightsNotice")
public record RightsView(
        int no,
        OffsetDateTime at,
        String by,

        @Schema(description = "id of the file with the customer's receipt")
        UUID receipt) {

    static RightsView of(RightsNotice notice, BranchTime time) {
        return new RightsView(
                notice.no(), time.of(notice.at()), notice.by(), notice.receipt().orElse(null));
    }
}
