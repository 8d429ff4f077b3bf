package org.redress.api.plugin;

import java.util.Map;
import java.util.Optional;

/**
 * A decision about a plugin at a unit.
 *
 * @param locked unchanged when empty
 * @param versionRange unchanged when empty
 * @param settings unchanged when empty; otherwise the complete choice of this unit
 * @param reason kept with the decision, at least two characters
 */
public record ActivationChange(
        String plugin,
        String unit,
        Activation.State state,
        Optional<Boolean> locked,
        Optional<String> versionRange,
        Optional<Map<String, Object>> settings,
        String reason) {}
