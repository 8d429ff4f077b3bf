package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.api.casework.HistoryEvent;

/** An entry of a case's append-only history. */
@Schema(name = "Event")
public record EventView(
        @Schema(description = "format version") int v,
        UUID caseId,
        long seq,
        @Schema(description = "business time") OffsetDateTime at,
        @Schema(description = "machine time") OffsetDateTime recordedAt,
        @Schema(description = "username, or system") String actor,
        @Schema(example = "hand-over") String action,
        @Schema(implementation = Object.class) Map<String, Object> data,
        List<ReasonView> reasons,

        @Schema(description = "SHA-256 over the previous hash and the event")
        String hash,

        String prevHash) {

    public static EventView of(HistoryEvent event, BranchTime time) {
        return new EventView(
                event.v(),
                event.caseId(),
                event.seq(),
                time.of(event.at()),
                time.of(event.recordedAt()),
                event.actor(),
                event.action(),
                new ValueView(time).map(event.data()),
                event.reasons().stream().map(ReasonView::of).toList(),
                event.hash(),
                event.prevHash());
    }
}
