package org.redress.api.plugin;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A change of a plugin that was looked at, and what came of it.
 *
 * @param fingerprint of what it looked at; when anything of that changed the plan is stale
 * @param outcome words about how it ended; empty until then
 */
public record PluginPlan(
        String id,
        PlanRequest request,
        State state,
        String by,
        Instant at,
        String fingerprint,
        PlanImpact impact,
        Optional<Text> outcome) {

    /** How far it is. */
    public enum State {
        PLANNED,
        APPLYING,
        APPLIED,
        /** Everything is as it was before. */
        FAILED,
        /** What it did was reversed. */
        REVERSED
    }

    /** The same, further on. */
    public PluginPlan with(State next, Optional<Text> words) {
        return new PluginPlan(id, request, next, by, at, fingerprint, impact, words);
    }
}
