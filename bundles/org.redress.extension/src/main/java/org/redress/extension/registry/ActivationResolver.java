package org.redress.extension.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Activation.State;

/** What the decisions about one plugin mean for one unit (architecture rule 10). Pure. */
final class ActivationResolver {

    /**
     * What was decided.
     *
     * @param range range of the versions admitted, as written; empty admits all
     * @param chosen settings chosen on the way down, not yet checked against any pack
     */
    record Resolution(
            boolean on,
            Optional<String> decidedAt,
            Optional<String> lockedAt,
            Optional<String> range,
            Map<String, Object> chosen) {}

    private ActivationResolver() {}

    /**
     * Resolves.
     *
     * @param path ids of the unit and those above it, nearest first
     * @param decisions decisions about the plugin, by unit
     */
    static Resolution resolve(List<String> path, Map<String, Activation> decisions) {
        int locking = topmostLockAbove(path, decisions);
        // Below a lock nothing counts: neither on and off nor a range nor a setting.
        List<String> counting = locking < 0 ? path : path.subList(locking, path.size());
        int deciding = nearestDecision(counting, decisions);
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (int i = counting.size() - 1; i >= 0; i--) {
            Activation decision = decisions.get(counting.get(i));
            if (decision != null) {
                chosen.putAll(decision.settings());
            }
        }
        return new Resolution(
                deciding >= 0 && decisions.get(counting.get(deciding)).state() == State.ON,
                deciding < 0 ? Optional.empty() : Optional.of(counting.get(deciding)),
                locking < 0 ? Optional.empty() : Optional.of(path.get(locking)),
                deciding < 0 ? Optional.empty() : range(counting.subList(0, deciding + 1), decisions),
                chosen);
    }

    private static int topmostLockAbove(List<String> path, Map<String, Activation> decisions) {
        for (int i = path.size() - 1; i > 0; i--) {
            Activation decision = decisions.get(path.get(i));
            if (decision != null && decision.locked()) {
                return i;
            }
        }
        return -1;
    }

    private static int nearestDecision(List<String> units, Map<String, Activation> decisions) {
        for (int i = 0; i < units.size(); i++) {
            Activation decision = decisions.get(units.get(i));
            if (decision != null && decision.state() != State.INHERIT) {
                return i;
            }
        }
        return -1;
    }

    /** A unit that inherits may still narrow the versions: that is how a branch pilots one. */
    private static Optional<String> range(List<String> fromNearestToDeciding, Map<String, Activation> decisions) {
        return fromNearestToDeciding.stream()
                .map(decisions::get)
                .filter(java.util.Objects::nonNull)
                .flatMap(decision -> decision.versionRange().stream())
                .findFirst();
    }
}
