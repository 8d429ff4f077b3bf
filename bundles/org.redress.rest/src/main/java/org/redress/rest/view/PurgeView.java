package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PurgeScope;
import org.redress.api.procedure.PackRef;

/** Somebody's wish to delete what is kept of a removed plugin, and what came of it. */
@Schema(name = "PluginPurge")
public record PurgeView(
        String id,
        String plugin,

        @Schema(allowableValues = {"asked", "done", "withdrawn", "lapsed"})
        String state,

        String reason,
        String askedBy,
        OffsetDateTime askedAt,

        @Schema(description = "last moment to confirm it") OffsetDateTime until,

        @Schema(description = "as it was shown when it was asked for; what was deleted, once done")
        ScopeView scope,

        @Schema(description = "who confirmed or withdrew it")
        String endedBy,

        OffsetDateTime endedAt) {

    /** What goes and what stays. */
    @Schema(name = "PurgeScope")
    public record ScopeView(
            @Schema(description = "sources that no case needs")
            List<SourceView> going,

            @Schema(description = "sources that cases froze")
            List<SourceView> staying,

            @Schema(description = "how much goes beside sources, by part")
            Map<String, Integer> parts,

            @Schema(description = "SHA-256 over what goes and what stays")
            String digest) {

        static ScopeView of(PurgeScope scope) {
            return new ScopeView(
                    scope.going().stream().map(SourceView::of).toList(),
                    scope.staying().stream().map(SourceView::of).toList(),
                    KeptDataView.parts(scope.parts()),
                    scope.digest());
        }
    }

    /** The source of one version. */
    @Schema(name = "PackSourceRef")
    public record SourceView(String version, String digest) {

        static SourceView of(PackRef ref) {
            return new SourceView(ref.version(), ref.digest());
        }
    }

    public static PurgeView of(PluginPurge purge, BranchTime time) {
        return new PurgeView(
                purge.id(),
                purge.plugin(),
                Codes.of(purge.state()),
                purge.reason(),
                purge.askedBy(),
                time.of(purge.askedAt()),
                time.of(purge.until()),
                ScopeView.of(purge.scope()),
                purge.endedBy().orElse(null),
                time.of(purge.endedAt()));
    }
}
