package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.redress.api.notification.Notification;

/** A line in the caller's inbox. */
@Schema(name = "Notification")
public record NotificationView(
        UUID id,

        @Schema(description = "number of the case it is about")
        String caseNumber,

        @Schema(description = "code of the improvement item it is about")
        String improvement,

        @Schema(
                description = "id of the routine duty it is about",
                example = "emergency-plan/review-meeting/sh-jingan/2026-11")
        String duty,

        @Schema(example = "hand-over-offered") String kind,
        Map<String, String> text,
        OffsetDateTime at,
        OffsetDateTime readAt) {

    public static NotificationView of(Notification line, BranchTime time) {
        return new NotificationView(
                line.id(),
                line.caseNumber().orElse(null),
                line.improvement().orElse(null),
                line.duty().orElse(null),
                line.kind(),
                Words.of(line.text()),
                time.of(line.at()),
                time.of(line.readAt()));
    }
}
