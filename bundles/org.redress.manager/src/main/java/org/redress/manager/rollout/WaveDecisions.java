package org.redress.manager.rollout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.account.Caller;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.Rollout;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.store.port.RolloutStore.Kept;

/** The decisions that a roll-out consists of. Each may be made again. */
final class WaveDecisions {

    private static final Caller ROLLOUT = Caller.system("rollout");

    private final PluginAdministration plugins;
    private final Units units;

    WaveDecisions(PluginAdministration plugins, Units units) {
        this.plugins = plugins;
        this.units = units;
    }

    /** What is to be decided for a whole roll-out, complete, as it is looked at before anything is decided. */
    static List<ActivationChange> planned(Rollout rollout, Function<String, Optional<Activation>> own) {
        return Stream.concat(
                        rollout.branches()
                                .map(branch -> complete(
                                        change(rollout, branch, own.apply(branch), pin(rollout)), own.apply(branch))),
                        Stream.of(complete(
                                change(rollout, rollout.unit(), own.apply(rollout.unit()), rollout.version()),
                                own.apply(rollout.unit()))))
                .toList();
    }

    private static ActivationChange complete(ActivationChange change, Optional<Activation> own) {
        return new ActivationChange(
                change.plugin(),
                change.unit(),
                change.state(),
                own.map(Activation::locked),
                change.versionRange(),
                own.map(Activation::settings),
                change.reason());
    }

    /** Why the wave cannot have the version; empty when it has. */
    Optional<Text> reach(Rollout rollout, Collection<String> branches) {
        return branches.stream()
                .flatMap(branch -> decide(change(rollout, branch, own(rollout, branch), pin(rollout))).stream())
                .findFirst();
    }

    /**
     * The version, and what comes after it, counts at the unit. A branch is not tied any more where the unit's word reaches it;
     * where somebody below the unit decides, it keeps the version itself.
     */
    Optional<Text> finish(Kept kept) {
        Rollout rollout = kept.rollout();
        Optional<Text> objection =
                decide(change(rollout, rollout.unit(), own(rollout, rollout.unit()), rollout.version()));
        if (objection.isEmpty()) {
            Map<String, Activation> before = before(kept);
            rollout.branches().filter(branch -> stands(rollout, branch)).forEach(branch -> {
                boolean tied = Optional.ofNullable(before.get(branch))
                        .flatMap(Activation::versionRange)
                        .isPresent();
                String versions = !tied && reachedFromAbove(rollout, branch) ? "" : rollout.version();
                decide(change(rollout, branch, own(rollout, branch), versions));
            });
        }
        return objection;
    }

    private boolean reachedFromAbove(Rollout rollout, String branch) {
        List<String> path = units.path(branch).stream().map(Unit::id).toList();
        int unit = path.indexOf(rollout.unit());
        int deciding = plugins.activation(rollout.plugin(), branch)
                .decidedAt()
                .map(path::indexOf)
                .orElse(-1);
        return deciding >= unit
                && path.subList(1, unit).stream().allMatch(between -> own(rollout, between)
                        .flatMap(Activation::versionRange)
                        .isEmpty());
    }

    /** Branches get back what they had, where nobody has decided otherwise since. */
    void takeBack(Kept kept) {
        Rollout rollout = kept.rollout();
        Map<String, Activation> before = before(kept);
        rollout.branches().filter(branch -> stands(rollout, branch)).forEach(branch -> {
            Optional<Activation> earlier = Optional.ofNullable(before.get(branch));
            decide(change(
                    rollout,
                    branch,
                    earlier,
                    earlier.flatMap(Activation::versionRange).orElse("")));
        });
    }

    private boolean stands(Rollout rollout, String branch) {
        return own(rollout, branch)
                .filter(decision -> decision.by().equals(Caller.SYSTEM_USER))
                .flatMap(Activation::versionRange)
                .filter(pin(rollout)::equals)
                .isPresent();
    }

    private Optional<Activation> own(Rollout rollout, String unit) {
        return plugins.activation(rollout.plugin(), unit).own();
    }

    private static Map<String, Activation> before(Kept kept) {
        return kept.before().stream().collect(Collectors.toMap(Activation::unit, Function.identity()));
    }

    private static String pin(Rollout rollout) {
        return "[" + rollout.version() + "," + rollout.version() + "]";
    }

    /** Only the versions are narrowed: on and off, lock and settings stay. */
    private static ActivationChange change(Rollout rollout, String unit, Optional<Activation> own, String versions) {
        return new ActivationChange(
                rollout.plugin(),
                unit,
                own.map(Activation::state).orElse(Activation.State.INHERIT),
                Optional.empty(),
                Optional.of(versions),
                Optional.empty(),
                rollout.plugin() + " " + rollout.version() + ": " + rollout.reason());
    }

    private Optional<Text> decide(ActivationChange change) {
        Outcome<EffectiveActivation> decided = plugins.decide(ROLLOUT, change);
        if (decided instanceof Outcome.Done<EffectiveActivation>) {
            return Optional.empty();
        }
        Text why = decided instanceof Outcome.Conflict<EffectiveActivation> conflict
                ? conflict.problem().message()
                : Text.of("此处不能作此决定。", "This cannot be decided here.");
        return Optional.of(Text.of("{unit}：{why}", "{unit}: {why}")
                .with("unit", change.unit())
                .with("why", why));
    }
}
