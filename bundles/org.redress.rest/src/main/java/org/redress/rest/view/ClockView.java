package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A deadline. It is owed until what it waits for happens, even when it has passed. */
@Schema(name = "Clock")
public record ClockView(
        @Schema(example = "clinic-chain/first-response") String id,
        String subject,
        Map<String, String> title,

        @Schema(description = "counts now as a deadline; false while it is paused or dormant, and for custody")
        boolean running,

        @Schema(allowableValues = {"running", "paused", "dormant", "custody", "stopped"})
        String state,

        OffsetDateTime startedAt,

        @Schema(description = "0 when the due time was given directly")
        int amount,

        @Schema(allowableValues = {"minutes", "hours", "working-hours", "days", "working-days", "years"})
        String unit,

        @Schema(allowableValues = {"house", "official"}) String calendar,

        @Schema(description = "counted over a year whose public holidays are not known yet; may move")
        boolean provisional,

        @Schema(description = "of several clocks of its subject this one is due first")
        boolean counts,

        @Schema(description = "the clock of its subject that is due earlier, where this one does not count")
        String outrunBy,

        @Schema(description = "which clock of its subject counts, in words")
        Map<String, String> winner,

        OffsetDateTime dueAt,
        OffsetDateTime breachedAt,
        OffsetDateTime stoppedAt,
        @Schema(description = "passing it is no breach") boolean target,

        @Schema(description = "what it tells people is delivered at night too")
        boolean urgent,

        OffsetDateTime dormantSince,
        List<PauseView> pauses,
        List<WarningView> warnings,
        BasisView basis,
        Map<String, String> why) {

    /** Time that a clock did not count; without an end while it is paused. */
    @Schema(name = "ClockPause")
    public record PauseView(
            OffsetDateTime from,
            @Schema(description = "when it ends by itself") OffsetDateTime limit,
            OffsetDateTime to,
            Map<String, String> reason,

            @Schema(description = "username; system for rules")
            String by) {}

    /** A step before the due time at which people are told. */
    @Schema(name = "ClockWarning")
    public record WarningView(OffsetDateTime at, OffsetDateTime firedAt) {}

    /** The law that a rule comes from. */
    @Schema(name = "LegalBasis")
    public record BasisView(
            Map<String, String> instrument,
            String article,
            @Schema(format = "date") String from,
            @Schema(format = "date") String to,

            @Schema(allowableValues = {"verified", "secondary", "unverified"})
            String confidence) {}
}
