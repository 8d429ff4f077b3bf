package org.redress.manager.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.api.account.Caller;
import org.redress.api.casework.CaseDesk;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;
import org.redress.store.port.PlanStore;
import org.redress.store.port.PluginDataStore;
import org.redress.store.port.PluginDataStore.Holdings;
import org.redress.store.port.PluginFileStore;
import org.redress.store.port.PluginStore;

/** Everything that is kept of a plugin as one ZIP, written piece by piece so that it never lies in memory whole. */
final class ExportFile {

    private static final int FORMAT = 1;
    private static final int MOST_PLANS = 10_000;

    /** Where it comes from. */
    record Sources(PluginDataStore data, PluginStore plugins, PluginFileStore files, PlanStore plans, CaseDesk cases) {}

    private final Sources sources;
    private final KeptData kept;
    private final Caller caller;
    private final boolean withCases;
    private final Instant at;

    ExportFile(Sources sources, KeptData kept, Caller caller, boolean withCases, Instant at) {
        this.sources = sources;
        this.kept = kept;
        this.caller = caller;
        this.withCases = withCases;
        this.at = at;
    }

    void writeTo(OutputStream out) throws IOException {
        SummedZip zip = new SummedZip(out);
        Holdings there = sources.data().of(kept.plugin());
        zip.json("versions.json", kept.versions());
        for (KeptData.Version version : kept.versions()) {
            source(zip, version.ref());
        }
        zip.json("decisions.json", there.decisions());
        zip.json("decision-log.json", sources.data().decisionLog(kept.plugin()));
        zip.json("quarantines.json", there.quarantines());
        zip.json(
                "plans.json",
                sources.plans().of(kept.plugin(), MOST_PLANS).stream()
                        .map(PlanStore.Kept::plan)
                        .toList());
        zip.json("rollouts.json", sources.data().rollouts(kept.plugin()));
        zip.json("uploads.json", there.uploads());
        for (PluginUpload upload : there.uploads()) {
            upload(zip, upload);
        }
        zip.json("purges.json", kept.purges());
        CaseExport cases = new CaseExport(sources.data(), sources.cases(), caller, kept.plugin());
        if (withCases) {
            zip.entry("cases.jsonl", cases::lines);
            zip.entry("cases.csv", cases::table);
        }
        zip.json("manifest.json", manifest(there, cases, zip.sums()));
        zip.finish();
    }

    private void source(SummedZip zip, PackRef ref) throws IOException {
        PackSource source = sources.plugins().source(ref.digest()).orElse(null);
        // Purged since it was looked at.
        if (source != null) {
            for (Map.Entry<String, String> file : source.files().entrySet()) {
                zip.entry(
                        "versions/" + plain(ref.version()) + "-" + ref.digest().substring(0, 12) + "/"
                                + within(file.getKey()),
                        out -> out.write(file.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private void upload(SummedZip zip, PluginUpload upload) throws IOException {
        byte[] bytes = sources.files().bytes(upload.sha256()).orElse(null);
        if (bytes != null) {
            zip.entry(
                    "uploads/" + upload.sha256().substring(0, 12) + "/" + plain(upload.fileName()),
                    out -> out.write(bytes));
        }
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** Where a tool unpacks it, nothing may leave its folder; folders of a pack stay. */
    private static String within(String path) {
        return path.replace('\\', '/').replace("..", "__").replaceAll("^/+", "");
    }

    private Map<String, Object> manifest(Holdings there, CaseExport cases, Map<String, String> sums) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("plugin", kept.plugin());
        manifest.put("exportedAt", at);
        manifest.put("exportedBy", caller.username());
        manifest.put("removed", kept.removed());
        manifest.put("lead", there.lead());
        manifest.put("cases", withCases ? cases.counts() : Map.of("included", false));
        manifest.put("sha256", sums);
        return manifest;
    }
}
