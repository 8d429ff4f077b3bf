package org.redress.api.plugin;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's wish to delete what is kept of a removed plugin, and what came of it. Once done it is the record of what was
 * deleted, and never changes or goes.
 *
 * @param until last moment to confirm it
 * @param scope as it was shown when it was asked for; what was deleted, once done
 * @param endedBy who confirmed or withdrew it; empty until then, and where it lapsed
 */
public record PluginPurge(
        String id,
        String plugin,
        State state,
        String reason,
        String askedBy,
        Instant askedAt,
        Instant until,
        PurgeScope scope,
        Optional<String> endedBy,
        Optional<Instant> endedAt) {

    /** How far it is. */
    public enum State {
        /** Waits for another administrator. */
        ASKED,
        DONE,
        WITHDRAWN,
        /** Nobody confirmed it in time, or what it would delete has changed and it was asked for anew. */
        LAPSED
    }

    public PluginPurge ended(State state, Optional<String> by, Instant at) {
        return new PluginPurge(id, plugin, state, reason, askedBy, askedAt, until, scope, by, Optional.of(at));
    }

    /** As it counts at a moment: what nobody confirmed in time has lapsed by itself. */
    public PluginPurge at(Instant now) {
        return state == State.ASKED && now.isAfter(until) ? ended(State.LAPSED, Optional.empty(), until) : this;
    }
}
