package org.redress.extension.registry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.VersionRange;
import org.redress.extension.LiveVersion;
import org.redress.extension.PackVersion;

/** Which of several live versions is used (decision 0003). Pure. */
final class VersionChoice {

    private VersionChoice() {}

    /**
     * Whether what arrives takes the lead.
     *
     * @param firstHere the origin has not brought this plugin since the node started
     * @param knownSince since when the installation knows origins of this plugin, earlier runs included
     */
    static boolean leads(LiveSet live, LiveVersion arriving, boolean firstHere, Map<String, Instant> knownSince) {
        Optional<LiveVersion> current = live.current(arriving.plugin());
        if (current.isEmpty() || current.get().origin().equals(arriving.origin())) {
            return true;
        }
        // After a restart origins arrive in any order; who led before must lead again.
        return firstHere
                && since(knownSince, arriving.origin())
                        .isBefore(since(knownSince, current.get().origin()));
    }

    /** The version that an activation uses: the current one where its range admits it, else the highest admitted. */
    static Optional<LiveVersion> use(LiveSet live, String plugin, Optional<String> range) {
        Optional<LiveVersion> current = live.current(plugin);
        if (range.isEmpty()) {
            return current;
        }
        VersionRange admitted = VersionRange.valueOf(range.get());
        return current.filter(version -> in(version, admitted)).or(() -> live.of(plugin).stream()
                .filter(version -> in(version, admitted))
                .findFirst());
    }

    private static boolean in(LiveVersion version, VersionRange range) {
        return PackVersion.parse(version.ref().version()).in(range);
    }

    private static Instant since(Map<String, Instant> knownSince, String origin) {
        return knownSince.getOrDefault(origin, Instant.MAX);
    }
}
