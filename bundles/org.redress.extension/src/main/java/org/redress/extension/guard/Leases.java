package org.redress.extension.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Who is in the code of an origin, and who wants to change it. A call holds a lease for as long as its caller waits for
 * it, so that a call that hangs holds none: changing waits for the time limit of a call at most. Fair: callers that come while
 * somebody waits to change line up behind. Thread-safe.
 */
final class Leases {

    /** How long a call waits while code is being changed: compiling and proving a large pack takes seconds. */
    private static final long PATIENCE_SECONDS = 10;

    /** One for each file name or bundle name that ever brought code: few, and kept. */
    private final Map<String, ReadWriteLock> byOrigin = new ConcurrentHashMap<>();

    /** A place among those who use the code. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }

    Lease use(String origin) throws NotAnswered {
        Lock lock = lock(origin).readLock();
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new NotAnswered(NotAnswered.Kind.GONE, "its code is being changed");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new NotAnswered(NotAnswered.Kind.GONE, "the caller was interrupted");
        }
        return lock::unlock;
    }

    Lease change(String origin) {
        Lock lock = lock(origin).writeLock();
        lock.lock();
        return lock::unlock;
    }

    private ReadWriteLock lock(String origin) {
        return byOrigin.computeIfAbsent(origin, none -> new ReentrantReadWriteLock(true));
    }
}
