package org.redress.manager.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.api.plugin.BranchWatch;
import org.redress.api.plugin.Rollout;
import org.redress.api.text.Text;
import org.redress.store.port.BranchFigures;

/** Compares a wave with what is usual at its branches: the week before the roll-out. */
final class StopJudge {

    static final Duration USUAL = Duration.ofDays(7);

    /** So that the first minutes are not measured by next to nothing. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    private final BranchFigures figures;
    /** By roll-out: the week before does not change, and a wave is looked at every few seconds. */
    private final Map<String, Usual> usual = new ConcurrentHashMap<>();

    StopJudge(BranchFigures figures) {
        this.figures = figures;
    }

    List<BranchWatch> watch(Rollout rollout, Instant now) {
        List<String> branches = rollout.reachedBranches();
        String plugin = rollout.plugin();
        Usual before = usual(rollout, branches);
        Map<String, Integer> breaches = figures.breaches(plugin, branches, rollout.since(), now);
        Map<String, Integer> told = figures.told(plugin, branches, rollout.since(), now);
        Duration passed = Duration.between(rollout.since(), now);
        return branches.stream()
                .map(branch -> new BranchWatch(
                        branch,
                        breaches.getOrDefault(branch, 0),
                        allowed(rollout.stop(), before.breaches().getOrDefault(branch, 0), passed),
                        told.getOrDefault(branch, 0),
                        allowed(rollout.stop(), before.told().getOrDefault(branch, 0), passed)))
                .toList();
    }

    private Usual usual(Rollout rollout, List<String> branches) {
        Usual known = usual.get(rollout.id());
        if (known != null && known.branches().equals(branches)) {
            return known;
        }
        Instant start = rollout.startedAt();
        Usual read = new Usual(
                branches,
                figures.breaches(rollout.plugin(), branches, start.minus(USUAL), start),
                figures.told(rollout.plugin(), branches, start.minus(USUAL), start));
        usual.put(rollout.id(), read);
        return read;
    }

    /** Of roll-outs that are over, on this node or another, nothing is kept. */
    void forgetAllBut(Collection<String> rollouts) {
        usual.keySet().retainAll(rollouts);
    }

    /** What was counted at the branches that have the version, in the week before the roll-out. */
    private record Usual(List<String> branches, Map<String, Integer> breaches, Map<String, Integer> told) {}

    /**
     * How many may happen.
     *
     * @param inAWeek how many did in the week before
     * @param passed since the wave began
     */
    static int allowed(Rollout.StopRules stop, int inAWeek, Duration passed) {
        Duration counted = passed.compareTo(SHORTEST) < 0 ? SHORTEST : passed;
        double usual = inAWeek * (counted.toSeconds() / (double) USUAL.toSeconds());
        return Math.max(stop.atLeast(), (int) Math.ceil(usual * stop.timesUsual()));
    }

    /**
     * Why it has to end.
     *
     * @param failures of the version's code on this node, since the wave began
     * @param quarantined whether its code is not asked any more
     */
    static Optional<Text> verdict(Rollout rollout, List<BranchWatch> seen, long failures, boolean quarantined) {
        if (quarantined) {
            return Optional.of(Text.of("此版本的代码已被隔离。", "The code of this version is quarantined."));
        }
        if (failures > rollout.stop().failures()) {
            return Optional.of(Text.of(
                            "此版本的代码有 {n} 次调用失败或过慢（上限 {most}）。",
                            "{n} calls of this version's code failed or took too long ({most} are allowed).")
                    .with("n", failures)
                    .with("most", rollout.stop().failures()));
        }
        return seen.stream().flatMap(branch -> against(branch).stream()).findFirst();
    }

    private static Optional<Text> against(BranchWatch seen) {
        if (seen.breaches() > seen.breachesAllowed()) {
            return Optional.of(Text.of(
                            "“{branch}”有 {n} 个期限超时（上限 {most}）。",
                            "{n} deadlines were missed at {branch} ({most} are allowed).")
                    .with("branch", seen.branch())
                    .with("n", seen.breaches())
                    .with("most", seen.breachesAllowed()));
        }
        if (seen.told() > seen.toldAllowed()) {
            return Optional.of(Text.of(
                            "“{branch}”发出了 {n} 条通知（上限 {most}）。",
                            "{n} messages were sent at {branch} ({most} are allowed).")
                    .with("branch", seen.branch())
                    .with("n", seen.told())
                    .with("most", seen.toldAllowed()));
        }
        return Optional.empty();
    }
}
