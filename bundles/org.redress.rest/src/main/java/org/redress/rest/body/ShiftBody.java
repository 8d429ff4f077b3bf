package org.redress.rest.body;

import io.swagger.v3.oas.annotations.media.Schema;

/** A stretch of working time within a day. */
@Schema(
        name = "NewShift",
        requiredProperties = {"opens", "closes"})
public record ShiftBody(
        @Schema(description = "local time", example = "09:30")
        String opens,

        @Schema(description = "local time; 24:00 is the end of the day", example = "18:00")
        String closes) {}
