package org.redress.extension.guard;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts what goes wrong with one plugin. After some failures in a row it is not asked for a while; then one call tries it.
 * When trying has failed a few times, it is one too many. Thread-safe.
 */
final class Breaker {

    /** Failures in a row after which a plugin rests. */
    static final int FAILURES = 5;

    /** Failed trials in a row that are too many. */
    static final int TRIALS = 3;

    static final Duration REST = Duration.ofSeconds(30);

    private final LongSupplier nanos;
    private int failures;
    private int trials;
    private boolean resting;
    private boolean trying;
    private long restUntil;

    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether a call may be made now. Whoever is let in says afterwards how it went. */
    synchronized boolean lets() {
        if (!resting) {
            return true;
        }
        if (trying || nanos.getAsLong() - restUntil < 0) {
            return false;
        }
        trying = true;
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        trials = 0;
        resting = false;
        trying = false;
    }

    /** @return whether this was one too many; the count then begins anew, for the time after it is released */
    synchronized boolean failed() {
        failures++;
        if (trying) {
            trying = false;
            trials++;
        }
        if (trials >= TRIALS) {
            succeeded();
            return true;
        }
        if (failures >= FAILURES) {
            resting = true;
            restUntil = nanos.getAsLong() + REST.toNanos();
        }
        return false;
    }

    synchronized boolean resting() {
        return resting;
    }
}
