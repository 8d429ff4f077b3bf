package org.redress.extension.registry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.PluginSignature;
import org.redress.extension.LiveVersion;
import org.redress.extension.PackVersion;

/**
 * Everything deployed at one moment, and which origin leads each plugin. Immutable.
 *
 * @param byOrigin at most one version an origin
 * @param leading leading origin by plugin; one for each plugin that is there
 */
record LiveSet(Map<String, LiveVersion> byOrigin, Map<String, String> leading) {

    static final LiveSet EMPTY = new LiveSet(Map.of(), Map.of());

    private static final Comparator<LiveVersion> NEWEST_FIRST = Comparator.comparing(
                    (LiveVersion version) -> PackVersion.parse(version.ref().version()))
            .reversed()
            .thenComparing(LiveVersion::origin);

    LiveSet {
        byOrigin = Map.copyOf(byOrigin);
        leading = Map.copyOf(leading);
    }

    List<LiveVersion> all() {
        return byOrigin.values().stream()
                .sorted(Comparator.comparing(LiveVersion::plugin).thenComparing(NEWEST_FIRST))
                .toList();
    }

    /** Live versions of a plugin, newest first. */
    List<LiveVersion> of(String plugin) {
        return byOrigin.values().stream()
                .filter(version -> version.plugin().equals(plugin))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    Optional<LiveVersion> current(String plugin) {
        return Optional.ofNullable(leading.get(plugin)).map(byOrigin::get);
    }

    /**
     * With the leaders that administrators chose, where what they chose is there.
     *
     * @param chosen origins by plugin
     */
    LiveSet led(Map<String, String> chosen) {
        if (chosen.isEmpty()) {
            return this;
        }
        Map<String, String> leaders = new HashMap<>(leading);
        chosen.forEach((plugin, origin) -> {
            LiveVersion version = byOrigin.get(origin);
            if (version != null && version.plugin().equals(plugin)) {
                leaders.put(plugin, origin);
            }
        });
        return new LiveSet(byOrigin, leaders);
    }

    boolean leads(LiveVersion version) {
        return version.origin().equals(leading.get(version.plugin()));
    }

    Optional<LiveVersion> ofDigest(String digest) {
        return byOrigin.values().stream()
                .filter(version -> version.ref().digest().equals(digest))
                .findFirst();
    }

    /**
     * As a unit sees it: without versions whose key is bound to another part of the organisation.
     *
     * @param path ids of the unit and those above it
     */
    LiveSet at(List<String> path) {
        LiveSet here = this;
        for (LiveVersion version : byOrigin.values()) {
            if (!version.reaches(path)) {
                here = here.without(version.origin());
            }
        }
        return here;
    }

    /** With what is now known about the signature of what an origin brings. */
    LiveSet judged(String origin, PluginSignature signature) {
        LiveVersion version = byOrigin.get(origin);
        if (version == null) {
            return this;
        }
        Map<String, LiveVersion> origins = new HashMap<>(byOrigin);
        origins.put(origin, version.with(signature));
        return new LiveSet(origins, leading);
    }

    /** With what an origin brings now, in place of what it brought before. */
    LiveSet with(LiveVersion version, boolean leads) {
        LiveSet rest = without(version.origin());
        Map<String, LiveVersion> origins = new HashMap<>(rest.byOrigin);
        origins.put(version.origin(), version);
        Map<String, String> leaders = new HashMap<>(rest.leading);
        if (leads) {
            leaders.put(version.plugin(), version.origin());
        } else {
            leaders.putIfAbsent(version.plugin(), version.origin());
        }
        return new LiveSet(origins, leaders);
    }

    /** Without an origin; where it led, the highest version left leads. */
    LiveSet without(String origin) {
        Map<String, LiveVersion> origins = new HashMap<>(byOrigin);
        LiveVersion gone = origins.remove(origin);
        if (gone == null) {
            return this;
        }
        Map<String, String> leaders = new HashMap<>(leading);
        if (leaders.remove(gone.plugin(), origin)) {
            origins.values().stream()
                    .filter(version -> version.plugin().equals(gone.plugin()))
                    .min(NEWEST_FIRST)
                    .ifPresent(next -> leaders.put(next.plugin(), next.origin()));
        }
        return new LiveSet(origins, leaders);
    }
}
