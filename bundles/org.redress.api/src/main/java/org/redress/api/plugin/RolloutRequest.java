package org.redress.api.plugin;

import java.time.Duration;
import java.util.List;

/**
 * A roll-out that somebody wants.
 *
 * @param version one that is live beside the one in use
 * @param unit above all branches of the waves
 * @param waves 1 to 20 of 1 to 500 branches
 * @param soak a minute to 30 days
 * @param reason kept with every decision, 2 to 400 characters
 */
public record RolloutRequest(
        String plugin,
        String version,
        String unit,
        List<List<String>> waves,
        Duration soak,
        Rollout.StopRules stop,
        String reason) {}
