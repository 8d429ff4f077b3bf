package org.redress.engine.desk;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.redress.api.health.InvariantRule;

/**
 * Since when rules are found broken, by the machine's clock, so that only what stays is an error. Called by the monitor
 * with each count; not thread-safe.
 */
final class BrokenRules {

    /**
     * How long a rule may be broken before somebody has to look; others not at all. An account is disabled first and its
     * cases follow within a second or two, after a start as soon as the watch over staff runs. A node that was down makes
     * up for what fell due meanwhile, which takes as long as there is to fire.
     */
    static final Map<InvariantRule, Duration> PATIENCE =
            Map.of(InvariantRule.OWNER_ACTIVE, Duration.ofSeconds(30), InvariantRule.DUE_FIRED, Duration.ofMinutes(5));

    private final Map<InvariantRule, Long> since = new EnumMap<>(InvariantRule.class);

    /**
     * Notes a count.
     *
     * @param nanos of the machine, when it was made
     * @return whether somebody has to look at it
     */
    boolean lasts(InvariantRule rule, int count, long nanos) {
        if (count == 0) {
            since.remove(rule);
            return false;
        }
        long first = since.computeIfAbsent(rule, found -> nanos);
        return nanos - first >= PATIENCE.getOrDefault(rule, Duration.ZERO).toNanos();
    }
}
