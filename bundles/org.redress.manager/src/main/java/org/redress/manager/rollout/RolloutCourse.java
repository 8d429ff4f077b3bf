package org.redress.manager.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Rollout;
import org.redress.api.plugin.Rollout.State;
import org.redress.api.text.Text;
import org.redress.extension.PluginCode;
import org.redress.store.port.RolloutStore;
import org.redress.store.port.RolloutStore.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each roll-out one step further. What a step decides is kept before it is done, and each step may be done again: a node
 * may end in the middle of it, and two nodes may be at it.
 */
final class RolloutCourse {

    private static final Logger LOG = LoggerFactory.getLogger(RolloutCourse.class);

    private final RolloutStore store;
    private final WaveDecisions decisions;
    private final StopJudge judge;
    private final PluginCode code;
    /** Failures that there were when this node first saw a wave; of earlier code nobody asks any more. */
    private final Map<String, Long> failuresBefore = new ConcurrentHashMap<>();

    RolloutCourse(RolloutStore store, WaveDecisions decisions, StopJudge judge, PluginCode code) {
        this.store = store;
        this.decisions = decisions;
        this.judge = judge;
        this.code = code;
    }

    void forward(Instant now) {
        List<Kept> open = store.open();
        judge.forgetAllBut(open.stream().map(kept -> kept.rollout().id()).toList());
        open.forEach(kept -> forward(kept, now));
    }

    private void forward(Kept kept, Instant now) {
        Rollout rollout = kept.rollout();
        switch (rollout.state()) {
            case RUNNING -> run(kept, now);
            case FINISHING -> finish(kept, now);
            case RETURNING -> {
                decisions.takeBack(kept);
                keep(kept, rollout.at(State.RETURNED, rollout.wave(), rollout.reached(), now));
            }
            default -> throw new IllegalStateException("over: " + rollout.id());
        }
    }

    private void run(Kept kept, Instant now) {
        Rollout rollout = kept.rollout();
        if (!rollout.reached()) {
            Optional<Text> objection = decisions.reach(rollout, rollout.waves().get(rollout.wave()));
            keep(
                    kept,
                    objection
                            .map(rollout::returning)
                            .orElseGet(() -> rollout.at(State.RUNNING, rollout.wave(), true, now)));
            return;
        }
        Optional<Text> verdict =
                StopJudge.verdict(rollout, judge.watch(rollout, now), failures(rollout), quarantined(rollout));
        if (verdict.isPresent()) {
            keep(kept, rollout.returning(verdict.get()));
        } else if (!now.isBefore(rollout.since().plus(rollout.soak()))) {
            int next = rollout.wave() + 1;
            boolean last = next == rollout.waves().size();
            keep(kept, rollout.at(last ? State.FINISHING : State.RUNNING, next, false, now));
        }
    }

    private void finish(Kept kept, Instant now) {
        Rollout rollout = kept.rollout();
        Optional<Text> objection = decisions.finish(kept);
        keep(
                kept,
                objection.map(rollout::returning).orElseGet(() -> rollout.at(State.DONE, rollout.wave(), true, now)));
    }

    private void keep(Kept kept, Rollout next) {
        if (store.save(new Kept(next, kept.before(), kept.version())).isPresent()) {
            LOG.info(
                    "roll-out of {} {}: {}, wave {} of {}{}",
                    next.plugin(),
                    next.version(),
                    next.state(),
                    Math.min(next.wave() + 1, next.waves().size()),
                    next.waves().size(),
                    next.why().map(why -> ": " + why.in("en")).orElse(""));
        }
        if (next.state().over()) {
            failuresBefore.keySet().removeIf(key -> key.startsWith(next.id()));
        }
    }

    private long failures(Rollout rollout) {
        long failures = health(rollout).stream().mapToLong(CodeHealth::failures).sum();
        return failures - failuresBefore.computeIfAbsent(rollout.id() + " " + rollout.wave(), wave -> failures);
    }

    private boolean quarantined(Rollout rollout) {
        return health(rollout).stream().anyMatch(health -> health.condition() == CodeHealth.Condition.QUARANTINED);
    }

    private List<CodeHealth> health(Rollout rollout) {
        return code.health().stream()
                .filter(health -> health.plugin().equals(rollout.plugin()))
                .filter(health -> health.version().equals(rollout.version()))
                .toList();
    }
}
