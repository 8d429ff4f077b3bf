package org.redress.engine.calendar;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.redress.api.calendar.WorkingTime;
import org.redress.store.port.CalendarStore;
import org.redress.store.port.CalendarStore.CalendarDecision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decisions about working time in memory, by unit. Read again when one was made here; for those made on other nodes the
 * store's revision is looked at every two seconds, by the first reader to notice, while all others go on with what there
 * is.
 */
final class DecisionCache {

    static final Duration SHELF_LIFE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(DecisionCache.class);

    private record Read(Map<String, WorkingTime> byUnit, long revision, long lookedAt) {}

    private final CalendarStore store;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Read read;
    private volatile boolean failing;

    DecisionCache(CalendarStore store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
    }

    Map<String, WorkingTime> byUnit() {
        Read seen = read;
        if (seen == null) {
            return reload();
        }
        if (nanos.getAsLong() - seen.lookedAt < SHELF_LIFE.toNanos() || !reading.tryLock()) {
            return seen.byUnit;
        }
        try {
            return look(seen);
        } catch (RuntimeException broken) {
            return keep(seen, broken);
        } finally {
            reading.unlock();
        }
    }

    /** Reads anew, after one's own write. Waits for a reading that began before it. */
    Map<String, WorkingTime> reload() {
        reading.lock();
        try {
            // The revision is taken before the decisions: one made in between is read again rather than missed.
            long now = nanos.getAsLong();
            long revision = store.revision();
            read = new Read(
                    store.all().stream()
                            .collect(Collectors.toUnmodifiableMap(CalendarDecision::unit, CalendarDecision::time)),
                    revision,
                    now);
            failing = false;
            return read.byUnit;
        } finally {
            reading.unlock();
        }
    }

    private Map<String, WorkingTime> look(Read seen) {
        long now = nanos.getAsLong();
        if (store.revision() != seen.revision) {
            return reload();
        }
        read = new Read(seen.byUnit, seen.revision, now);
        failing = false;
        return seen.byUnit;
    }

    private Map<String, WorkingTime> keep(Read seen, RuntimeException broken) {
        read = new Read(seen.byUnit, seen.revision, nanos.getAsLong());
        if (!failing) {
            failing = true;
            LOG.warn(
                    "RD-CAL-001 working time cannot be read from the database ({}); this node goes on with what it knows."
                            + " Check the database connection",
                    broken.toString());
        }
        return seen.byUnit;
    }
}
