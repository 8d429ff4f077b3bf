package org.redress.api.plugin;

import java.time.Instant;
import java.util.Optional;
import org.redress.api.text.Text;

/**
 * A plan being applied or reversed.
 *
 * @param endedAt empty while it runs
 * @param words what came of it; empty while it runs
 */
public record PlanJob(
        String id,
        String plan,
        Kind kind,
        State state,
        String by,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Text> words) {

    /** What it does. */
    public enum Kind {
        APPLY,
        ROLLBACK
    }

    /** Where it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** The same, ended. */
    public PlanJob ended(State how, Instant when, Text told) {
        return new PlanJob(id, plan, kind, how, by, startedAt, Optional.of(when), Optional.of(told));
    }
}
