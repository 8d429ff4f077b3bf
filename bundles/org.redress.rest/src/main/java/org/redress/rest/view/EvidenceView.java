package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.redress.api.casework.CaseFile;
import org.redress.api.evidence.EvidenceFile;

/** A file of a case. */
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,

        @Schema(description = "what it proves", example = "photo-before")
        String kind,

        String name,
        @Schema(description = "as detected from the bytes") String mediaType,
        @Schema(description = "bytes") long size,
        @Schema(description = "lower-case hex") String sha256,
        OffsetDateTime at,
        String by,

        @Schema(description = "under seal: cannot be opened")
        boolean sealed) {

    /** @param of the case that the file belongs to */
    public static EvidenceView of(CaseFile of, EvidenceFile file, BranchTime time) {
        return new EvidenceView(
                file.id(),
                file.kind(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                time.of(file.at()),
                file.by(),
                of.dossier().papers().sealed(file.id()));
    }
}
