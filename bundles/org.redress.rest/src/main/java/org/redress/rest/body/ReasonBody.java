package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.rest.json.MaxLength;

/** Why something is done. */
@Schema(
        name = "Reason",
        requiredProperties = {"reason"})
public record ReasonBody(@MaxLength(1_000) String reason) {}
