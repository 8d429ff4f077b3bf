package org.redress.manager.data;

import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.api.plugin.KeptData.Part;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PurgeScope;
import org.redress.api.procedure.PackRef;
import org.redress.manager.source.Sha256;
import org.redress.store.port.PluginDataStore.HeldVersion;
import org.redress.store.port.PluginDataStore.Holdings;

/** What of a plugin can go, and what has to stay. */
final class Scopes {

    private Scopes() {}

    /** How much there is beside versions. */
    static Map<Part, Integer> parts(Holdings there) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        parts.put(Part.DECISIONS, there.decisions().size());
        parts.put(Part.DECISION_LOG, there.logged());
        parts.put(Part.LEAD, there.lead().isPresent() ? 1 : 0);
        parts.put(Part.UPLOADS, there.uploads().size());
        parts.put(Part.QUARANTINES, there.quarantines().size());
        parts.put(Part.PLANS, there.plans().size());
        parts.put(Part.ROLLOUTS, there.rollouts().size());
        parts.values().removeIf(count -> count == 0);
        return parts;
    }

    static PurgeScope of(Holdings there) {
        Map<Boolean, List<PackRef>> needed = there.versions().stream()
                .collect(Collectors.partitioningBy(
                        version -> version.cases().all() > 0, Collectors.mapping(Scopes::ref, Collectors.toList())));
        Map<Part, Integer> parts = parts(there);
        // Taken away by an administrator first, so that nothing dangerous comes back by a purge.
        parts.remove(Part.QUARANTINES);
        if (!needed.get(true).isEmpty()) {
            // How those cases came to run on it.
            parts.remove(Part.DECISION_LOG);
        }
        return new PurgeScope(needed.get(false), needed.get(true), parts, digest(there, needed, parts));
    }

    private static PackRef ref(HeldVersion version) {
        return version.known().ref();
    }

    private static String digest(Holdings there, Map<Boolean, List<PackRef>> needed, Map<Part, Integer> parts) {
        Map<String, Object> shown = new TreeMap<>();
        shown.put("plugin", there.plugin());
        shown.put("going", needed.get(false));
        shown.put("staying", needed.get(true));
        shown.put("parts", parts);
        shown.put("decisions", there.decisions());
        shown.put("lead", there.lead());
        shown.put("uploads", there.uploads().stream().map(PluginUpload::sha256).toList());
        shown.put("plans", there.plans());
        shown.put("rollouts", there.rollouts());
        MessageDigest sha = Sha256.fresh();
        sha.update(DataJson.line(shown));
        return Sha256.hex(sha);
    }
}
