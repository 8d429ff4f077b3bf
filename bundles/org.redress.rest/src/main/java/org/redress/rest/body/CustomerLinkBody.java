package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.redress.rest.json.MaxLength;

/** A link for the customer. */
@Schema(
        name = "NewCustomerLink",
        requiredProperties = {"purpose"})
public record CustomerLinkBody(
        @MaxLength(20) @Schema(allowableValues = {"status", "survey"})
        String purpose,

        @Schema(description = "how long it opens the case, 1 to 90; usually 30")
        Optional<Integer> days) {}
