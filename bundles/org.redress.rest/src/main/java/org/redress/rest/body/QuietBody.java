package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;

/** When nobody is told what can wait; into the morning when {@code from} is later than {@code to}. */
@Schema(
        name = "NewQuietHours",
        requiredProperties = {"from", "to"})
public record QuietBody(
        @Schema(description = "local time", example = "21:00")
        String from,

        @Schema(description = "local time", example = "08:00")
        String to) {}
