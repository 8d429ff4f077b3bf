package org.redress.security.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redress.store.port.AccountStore.Failures;

/**
 * How many wrong passwords are borne, and what follows. Pure.
 *
 * @param free wrong ones without a delay; after that each doubles it, from one second
 * @param most wrong ones that lock
 * @param forgetAll quiet time after which all are forgotten
 * @param forgiveOne quiet time that takes one of them back
 * @param lock how long a lock lasts
 */
record Limit(int free, int most, Duration forgetAll, Duration forgiveOne, Duration lock) {

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Ten wrong ones, none later than fifteen minutes after the one before. */
    static final Limit ACCOUNT = new Limit(2, 10, QUARTER, QUARTER, QUARTER);

    /**
     * A whole branch, or all of them behind one proxy, may share an address: a higher limit, and mistypings of a busy day
     * must not add up, so one is forgiven every nine seconds.
     */
    static final Limit ADDRESS = new Limit(30, 100, QUARTER, Duration.ofSeconds(9), QUARTER);

    /** Why the next attempt has to wait. */
    record Wait(boolean locked, Duration left) {}

    Failures after(Optional<Failures> before, String subject, Instant now) {
        int count = before.map(failures -> remaining(failures, now)).orElse(0) + 1;
        return new Failures(subject, count, now, count >= most ? Optional.of(now.plus(lock)) : Optional.empty());
    }

    Optional<Wait> wait(Failures failures, Instant now) {
        Optional<Instant> locked = failures.lockedUntil().filter(until -> until.isAfter(now));
        if (locked.isPresent()) {
            return Optional.of(new Wait(true, Duration.between(now, locked.get())));
        }
        Instant next = failures.lastAt().plus(delay(remaining(failures, now)));
        return next.isAfter(now) ? Optional.of(new Wait(false, Duration.between(now, next))) : Optional.empty();
    }

    private int remaining(Failures failures, Instant now) {
        Duration quiet = Duration.between(failures.lastAt(), now);
        if (quiet.compareTo(forgetAll) >= 0) {
            return 0;
        }
        return (int) Math.max(0, failures.count() - Math.max(0, quiet.dividedBy(forgiveOne)));
    }

    private Duration delay(int count) {
        if (count <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - free - 1, 6);
        Duration delay = Duration.ofSeconds(1L << doublings);
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
