package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A day that differs from the weekly pattern. */
@Schema(
        name = "NewSpecialDay",
        requiredProperties = {"title"})
public record SpecialDayBody(
        @Schema(description = "closed when left out") List<ShiftBody> shifts,

        @Schema(description = "why; by language tag, zh is needed", example = "{\"zh\":\"盘点\",\"en\":\"Stocktaking\"}")
        Map<String, String> title) {}
