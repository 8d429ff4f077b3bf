package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.procedure.PackRef;

/** A plugin as administrators see it. */
@Schema(name = "Plugin")
public record PluginView(
        @Schema(example = "clinic-chain") String id,
        @Schema(allowableValues = {"procedure", "overlay"}) String kind,
        Map<String, String> title,
        Map<String, String> description,

        @Schema(allowableValues = {"active", "disabled", "quarantined", "parked"})
        String state,

        @Schema(description = "version that activations use; none when parked")
        String version,

        @Schema(description = "of that version") SignatureView signature,

        @Schema(description = "newest first") List<VersionView> versions,

        @Schema(description = "later deliveries from the same places that were refused")
        List<RefusedPackView> refused) {

    /** One version that the installation knows. */
    @Schema(name = "PluginVersion")
    public record VersionView(
            String version,

            @Schema(description = "SHA-256 of the pack's source")
            String digest,

            String origin,

            @Schema(description = "false once its source was taken away")
            boolean live,

            OffsetDateTime installedAt,
            int openCases,

            @Schema(description = "as it counts now; none once its source was taken away")
            SignatureView signature) {}

    public static PluginView of(Plugin plugin, List<RefusedPack> refused, BranchTime time) {
        List<String> origins =
                plugin.versions().stream().map(version -> version.origin()).toList();
        return new PluginView(
                plugin.id(),
                Codes.of(plugin.kind()),
                Words.of(plugin.title()),
                Words.of(plugin.description()),
                Codes.of(plugin.state()),
                plugin.current().map(PackRef::version).orElse(null),
                plugin.versions().stream()
                        .filter(version ->
                                plugin.current().filter(version.ref()::equals).isPresent())
                        .flatMap(version -> version.signature().stream())
                        .map(SignatureView::of)
                        .findFirst()
                        .orElse(null),
                plugin.versions().stream()
                        .map(version -> new VersionView(
                                version.ref().version(),
                                version.ref().digest(),
                                version.origin(),
                                version.live(),
                                time.of(version.installedAt()),
                                version.openCases(),
                                version.signature().map(SignatureView::of).orElse(null)))
                        .toList(),
                refused.stream()
                        .filter(pack -> origins.contains(pack.origin()))
                        .map(pack -> RefusedPackView.of(pack, time))
                        .toList());
    }
}
