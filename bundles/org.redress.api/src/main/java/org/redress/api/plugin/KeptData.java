package org.redress.api.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.api.procedure.PackRef;
import org.redress.api.text.Text;

/**
 * What the database keeps of a plugin.
 *
 * @param removed nothing of it is deployed on this node, and no node has to have it
 * @param versions last installed first
 * @param parts how much there is of everything else; parts of which there is nothing are left out
 * @param scope what a purge would delete and leave now
 * @param hindrances why no purge can be asked for now; empty when one can
 * @param purges newest first
 */
public record KeptData(
        String plugin,
        boolean removed,
        List<Version> versions,
        Map<Part, Integer> parts,
        PurgeScope scope,
        List<Text> hindrances,
        List<PluginPurge> purges) {
    public KeptData {
        versions = List.copyOf(versions);
        parts = Map.copyOf(parts);
        hindrances = List.copyOf(hindrances);
        purges = List.copyOf(purges);
    }

    /**
     * A version that was deployed at some time.
     *
     * @param origin where it came from last
     * @param size characters of its source as it is stored
     */
    public record Version(PackRef ref, String origin, Instant installedAt, boolean live, long size, Cases cases) {}

    /** Cases that run or ran on a version; each needs its source for as long as it is kept itself. */
    public record Cases(int open, int closed, int archived) {

        public int all() {
            return open + closed + archived;
        }
    }

    /** What there is beside versions. */
    public enum Part {
        /** At units, with settings. */
        DECISIONS,
        /** Every decision that was ever made. */
        DECISION_LOG,
        /** Which of several deliveries leads. */
        LEAD,
        /** Files that administrators brought. */
        UPLOADS,
        QUARANTINES,
        /** What was planned, and what came of it. */
        PLANS,
        ROLLOUTS
    }

    /** Cases on all versions together. */
    public Cases cases() {
        return versions.stream()
                .map(Version::cases)
                .reduce(
                        new Cases(0, 0, 0),
                        (a, b) -> new Cases(a.open() + b.open(), a.closed() + b.closed(), a.archived() + b.archived()));
    }
}
