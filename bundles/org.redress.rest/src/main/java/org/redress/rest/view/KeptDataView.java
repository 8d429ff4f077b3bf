package org.redress.rest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.KeptData.Part;

/** What the database keeps of a plugin. */
@Schema(name = "PluginData")
public record KeptDataView(
        @Schema(example = "clinic-chain") String plugin,

        @Schema(description = "nothing of it is deployed here, and no node has to have it")
        boolean removed,

        @Schema(description = "last installed first") List<VersionView> versions,

        @Schema(
                description = "how much there is beside versions, by part",
                example = "{\"decisions\": 2, \"decision-log\": 5}")
        Map<String, Integer> parts,

        @Schema(description = "what a purge would delete and leave now")
        PurgeView.ScopeView scope,

        @Schema(description = "why no purge can be asked for now; empty when one can")
        List<Map<String, String>> hindrances,

        @Schema(description = "newest first") List<PurgeView> purges) {

    /** A version that was deployed at some time. */
    @Schema(name = "KeptVersion")
    public record VersionView(
            String version,

            @Schema(description = "SHA-256 of the pack's source")
            String digest,

            String origin,
            OffsetDateTime installedAt,
            boolean live,

            @Schema(description = "characters of its source as stored")
            long size,

            CasesView cases) {}

    /** Cases that run or ran on it; as long as there are any its source stays. */
    @Schema(name = "KeptCases")
    public record CasesView(int open, int closed, int archived) {}

    public static KeptDataView of(KeptData kept, BranchTime time) {
        return new KeptDataView(
                kept.plugin(),
                kept.removed(),
                kept.versions().stream()
                        .map(version -> new VersionView(
                                version.ref().version(),
                                version.ref().digest(),
                                version.origin(),
                                time.of(version.installedAt()),
                                version.live(),
                                version.size(),
                                new CasesView(
                                        version.cases().open(),
                                        version.cases().closed(),
                                        version.cases().archived())))
                        .toList(),
                parts(kept.parts()),
                PurgeView.ScopeView.of(kept.scope()),
                kept.hindrances().stream().map(Words::of).toList(),
                kept.purges().stream().map(purge -> PurgeView.of(purge, time)).toList());
    }

    static Map<String, Integer> parts(Map<Part, Integer> parts) {
        Map<String, Integer> byCode = new TreeMap<>();
        parts.forEach((part, count) -> byCode.put(Codes.of(part), count));
        return byCode;
    }
}
