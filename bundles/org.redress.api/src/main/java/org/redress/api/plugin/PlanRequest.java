package org.redress.api.plugin;

import java.util.Map;
import java.util.Optional;

/**
 * What an administrator wants to do with a plugin.
 *
 * @param version wanted; where it may be left out the current version is meant
 * @param unit where; for operations that are about one unit
 * @param settings the complete choice of that unit; unchanged when empty
 * @param reason kept with the decisions, 2 to 400 characters; said by the plan itself when empty
 */
public record PlanRequest(
        String plugin,
        Operation operation,
        Optional<String> version,
        Optional<String> unit,
        Optional<Map<String, Object>> settings,
        Optional<String> reason) {

    public PlanRequest {
        settings = settings.map(Map::copyOf);
    }

    /** One without anything that can be left out. */
    public static PlanRequest of(String plugin, Operation operation) {
        return new PlanRequest(
                plugin, operation, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What can be done. */
    public enum Operation {
        /** An uploaded version comes beside those that are there. */
        INSTALL,
        /** A version leads: whoever asks for none in particular uses it. */
        UPDATE,
        /** On at a unit. */
        ACTIVATE,
        /** Off at a unit. */
        DEACTIVATE,
        /** A unit uses another version while the others stay with theirs. */
        PILOT,
        /** Off everywhere, whatever units decided. */
        DISABLE,
        /** Open cases at and below a unit go to a version, each as {@link CaseMoves} does it. */
        MOVE_CASES,
        /** Its files go, of one version or of all; cases on it go on. */
        REMOVE
    }
}
