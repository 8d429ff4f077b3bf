package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import org.redress.api.calendar.QuietHours;

/** When nobody is told what can wait. */
@Schema(name = "QuietHours")
public record QuietView(
        @Schema(example = "21:00") String from,
        @Schema(example = "08:00") String to) {

    static QuietView of(QuietHours quiet) {
        return new QuietView(Hours.of(quiet.from()), Hours.of(quiet.to()));
    }
}
