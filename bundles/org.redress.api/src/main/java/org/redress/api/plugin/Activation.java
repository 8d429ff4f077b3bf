package org.redress.api.plugin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided about a plugin at one unit.
 *
 * @param locked units below cannot decide otherwise
 * @param versionRange OSGi version range; empty admits every version
 * @param settings values chosen here, by name
 */
public record Activation(
        String plugin,
        String unit,
        State state,
        boolean locked,
        Optional<String> versionRange,
        Map<String, Object> settings,
        String reason,
        String by,
        Instant at) {
    public Activation {
        settings = Map.copyOf(settings);
    }

    /** On, off, or whatever the unit above says. */
    public enum State {
        ON,
        OFF,
        INHERIT
    }
}
