package org.redress.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An immutable value read from the database and kept in memory. When it is too old, the first reader to notice reads it
 * anew while all others go on with what there is, so that several nodes agree within {@code maxAge} without a thread.
 */
public final class Snapshot<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    /** How far nodes may disagree. */
    public static final Duration MAX_AGE = Duration.ofSeconds(2);

    private record Taken<T>(T value, Instant at) {}

    private final String what;
    private final Supplier<T> read;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Taken<T> taken;
    private volatile boolean failing;

    public Snapshot(String what, Supplier<T> read, Clock clock) {
        this.what = what;
        this.read = read;
        this.clock = clock;
    }

    public T get() {
        Taken<T> current = taken;
        if (current == null) {
            return reload();
        }
        if (fresh(current) || !reading.tryLock()) {
            return current.value();
        }
        try {
            return read();
        } catch (RuntimeException e) {
            return keep(current, e);
        } finally {
            reading.unlock();
        }
    }

    /**
     * As {@link #get()}, but read anew where the one in memory does not know what the caller asks about: another node may have
     * made it within {@link #MAX_AGE}, and whoever made it there must not be told here that it does not exist. For callers who
     * are signed in, since each question about what exists nowhere costs a reading.
     */
    public T knowing(Predicate<T> what) {
        T current = get();
        return what.test(current) ? current : reload();
    }

    /** Reads anew, after one's own write. Waits for a reading that began before the write. */
    public T reload() {
        reading.lock();
        try {
            return read();
        } finally {
            reading.unlock();
        }
    }

    private boolean fresh(Taken<T> current) {
        Duration age = Duration.between(current.at(), clock.instant());
        return !age.isNegative() && age.compareTo(MAX_AGE) < 0;
    }

    private T read() {
        T value = read.get();
        taken = new Taken<>(value, clock.instant());
        failing = false;
        return value;
    }

    private T keep(Taken<T> current, RuntimeException cause) {
        taken = new Taken<>(current.value(), clock.instant());
        if (!failing) {
            failing = true;
            LOG.warn(
                    "RD-SEC-052 the {} cannot be read from the database ({}); this node goes on with what it knows."
                            + " Check the database connection",
                    what,
                    cause.toString());
        }
        return current.value();
    }
}
