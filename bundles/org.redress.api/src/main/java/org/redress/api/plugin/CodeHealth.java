package org.redress.api.plugin;

import java.time.Instant;
import java.util.Optional;

/**
 * How the code of a plugin is doing on this node since it came.
 *
 * @param version of the pack that came with it
 * @param hung calls that were given up and have not come back: each holds a thread that Java cannot end
 * @param strayThreads threads that the plugin started itself and that run
 */
public record CodeHealth(
        String plugin,
        String version,
        Condition condition,
        Optional<Quarantine> quarantine,
        long calls,
        long failures,
        int hung,
        int strayThreads,
        Optional<Failure> lastFailure) {

    /** Whether it is asked. */
    public enum Condition {
        WELL,
        /** Not asked for half a minute, then tried. */
        RESTING,
        /** Not asked until an administrator says so, or other code takes its place. */
        QUARANTINED
    }

    /** What went wrong last; the words are the plugin's own and are for administrators only. */
    public record Failure(Instant at, String what) {}
}
