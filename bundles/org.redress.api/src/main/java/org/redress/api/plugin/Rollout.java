package org.redress.api.plugin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.text.Text;

/**
 * A version of a plugin on its way to more and more branches.
 *
 * @param unit where the version counts for everybody below once the last wave has gone well
 * @param waves branches that get it together; each branch once
 * @param soak how long a wave is watched before the next one
 * @param wave the wave that is watched, from 0; after the last one their number
 * @param reached whether the branches of this wave have the version yet
 * @param since when this wave began
 * @param why why it was taken back; empty otherwise
 * @param by who started it
 */
public record Rollout(
        String id,
        String plugin,
        String version,
        String unit,
        List<List<String>> waves,
        Duration soak,
        StopRules stop,
        String reason,
        State state,
        int wave,
        boolean reached,
        Instant since,
        Optional<Text> why,
        String by,
        Instant startedAt) {
    public Rollout {
        waves = waves.stream().map(List::copyOf).toList();
    }

    /** How far it is. */
    public enum State {
        /** Waves are going out. */
        RUNNING,
        /** The last wave went well; the version is being decided for the unit. */
        FINISHING,
        DONE,
        /** Branches are being given back what they had. */
        RETURNING,
        RETURNED;

        public boolean over() {
            return this == DONE || this == RETURNED;
        }
    }

    /**
     * What ends a roll-out and takes it back. Counted since the wave began, branch by branch.
     *
     * @param timesUsual so many times what is usual at the branch in the same time, from 1 to 100
     * @param atLeast but never fewer deadlines missed or people told than this, from 1 to 10,000
     * @param failures calls of the version's code, on one node, that failed or took too long, from 1 to 10,000
     */
    public record StopRules(int timesUsual, int atLeast, int failures) {
        public static final StopRules USUAL = new StopRules(3, 5, 5);
    }

    /** Branches of the waves up to the present one. */
    public List<String> reachedBranches() {
        return waves.stream()
                .limit(Math.min(wave + (reached ? 1L : 0L), waves.size()))
                .flatMap(List::stream)
                .toList();
    }

    /** The same, further on. */
    public Rollout at(State next, int nextWave, boolean nextReached, Instant now) {
        return with(next, nextWave, nextReached, now, why);
    }

    /** The same, on its way back. */
    public Rollout returning(Text because) {
        return with(State.RETURNING, wave, reached, since, Optional.of(because));
    }

    private Rollout with(State next, int nextWave, boolean nextReached, Instant began, Optional<Text> because) {
        return new Rollout(
                id,
                plugin,
                version,
                unit,
                waves,
                soak,
                stop,
                reason,
                next,
                nextWave,
                nextReached,
                began,
                because,
                by,
                startedAt);
    }

    /** All its branches, in order. */
    public Stream<String> branches() {
        return waves.stream().flatMap(List::stream);
    }
}
