package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.redress.api.plugin.PluginUpload;

/** A plugin's file that is kept. */
@Schema(name = "PluginUpload")
public record UploadView(
        @Schema(example = "clinic-chain") String plugin,
        @Schema(example = "1.1.0") String version,

        @Schema(description = "SHA-256 of the pack's source")
        String digest,

        @Schema(description = "under which a plan puts it into the watched folder")
        String fileName,

        @Schema(description = "of its bytes") String sha256,
        long size,
        SignatureView signature,

        @Schema(description = "system: kept when a plan took it away")
        String by,

        OffsetDateTime at) {

    public static UploadView of(PluginUpload upload, BranchTime time) {
        return new UploadView(
                upload.pack().id(),
                upload.pack().version(),
                upload.pack().digest(),
                upload.fileName(),
                upload.sha256(),
                upload.size(),
                SignatureView.of(upload.signature()),
                upload.by(),
                time.of(upload.at()));
    }
}
