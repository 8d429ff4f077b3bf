package org.redress.security.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.redress.store.port.AccountStore.StoredSession;

/**
 * Sessions read a moment ago, so that a page with thirty requests reads its session once. An end on this node counts at
 * once, on another one after five seconds at most.
 */
final class SessionCache {

    private static final Duration KEEP = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private record Read(StoredSession session, Instant at) {}

    private final Clock clock;
    private final Map<String, Read> byHash = new ConcurrentHashMap<>();
    private final AtomicLong ends = new AtomicLong();

    SessionCache(Clock clock) {
        this.clock = clock;
    }

    Optional<StoredSession> get(String hash, Function<String, Optional<StoredSession>> read) {
        Instant now = clock.instant();
        Read cached = byHash.get(hash);
        if (cached != null && fresh(cached, now)) {
            return Optional.of(cached.session());
        }
        long endsBefore = ends.get();
        Optional<StoredSession> session = read.apply(hash);
        if (byHash.size() >= MOST) {
            byHash.clear();
        }
        session.ifPresentOrElse(found -> byHash.put(hash, new Read(found, now)), () -> byHash.remove(hash));
        if (ends.get() != endsBefore) {
            // Some session ended while this one was being read: it may be this one.
            byHash.remove(hash);
        }
        return session;
    }

    private static boolean fresh(Read read, Instant now) {
        Duration age = Duration.between(read.at(), now);
        return !age.isNegative() && age.compareTo(KEEP) < 0;
    }

    /** Puts a newer state in place of one; false when that one is no longer there. */
    boolean replace(StoredSession before, StoredSession after) {
        Read cached = byHash.get(before.secretHash());
        return cached != null
                && cached.session().equals(before)
                && byHash.replace(before.secretHash(), cached, new Read(after, cached.at()));
    }

    void forget(String hash) {
        ends.incrementAndGet();
        byHash.remove(hash);
    }

    void forgetAll(String username) {
        ends.incrementAndGet();
        byHash.values().removeIf(read -> read.session().username().equals(username));
    }
}
