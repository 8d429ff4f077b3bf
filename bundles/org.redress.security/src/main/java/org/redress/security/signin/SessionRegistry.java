package org.redress.security.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Account;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn.Kind;
import org.redress.security.Secrets;
import org.redress.security.account.AccountDirectory;
import org.redress.store.port.AccountStore;
import org.redress.store.port.AccountStore.StoredSession;

/** Sessions and tokens. The client holds a random secret, the database its hash. Thread-safe. */
@Component(service = SessionRegistry.class)
public final class SessionRegistry {

    private static final Duration BROWSER_LASTS = Duration.ofHours(24);
    private static final Duration BROWSER_IDLE = Duration.ofHours(8);
    private static final Duration TOKEN_LASTS = Duration.ofHours(12);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final AccountStore store;
    private final AccountDirectory accounts;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final SessionCache cache;
    private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

    @Activate
    public SessionRegistry(@Reference AccountStore store, @Reference AccountDirectory accounts) {
        this(store, accounts, Clock.systemUTC());
    }

    public SessionRegistry(AccountStore store, AccountDirectory accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        this.cache = new SessionCache(clock);
    }

    Session open(Account account, Kind kind) {
        Instant now = clock.instant();
        String secret = secrets.session();
        String csrf = kind == Kind.BROWSER ? secrets.session() : "";
        Instant expiresAt = now.plus(kind == Kind.BROWSER ? BROWSER_LASTS : TOKEN_LASTS);
        store.saveSession(
                new StoredSession(Secrets.hash(secret), account.username(), kind.name(), csrf, now, now, expiresAt));
        tidy(now);
        return new Session(secret, csrf, expiresAt, account);
    }

    Optional<Session> resume(String secret, Kind kind) {
        if (!SHAPE.matcher(secret).matches()) {
            return Optional.empty();
        }
        String hash = Secrets.hash(secret);
        Instant now = clock.instant();
        return cache.get(hash, store::session)
                .filter(session -> session.kind().equals(kind.name()) && valid(session, kind, now))
                .filter(session -> accounts.canSignIn(session.username()))
                .flatMap(session -> accounts.find(session.username()).map(account -> {
                    touch(session, now);
                    return new Session(secret, session.csrf(), session.expiresAt(), account);
                }));
    }

    private static boolean valid(StoredSession session, Kind kind, Instant now) {
        boolean idleTooLong =
                kind == Kind.BROWSER && !session.seenAt().plus(BROWSER_IDLE).isAfter(now);
        return session.expiresAt().isAfter(now) && !idleTooLong;
    }

    private void touch(StoredSession session, Instant now) {
        if (session.seenAt().plus(TOUCH_EVERY).isAfter(now)) {
            return;
        }
        StoredSession seen = new StoredSession(
                session.secretHash(),
                session.username(),
                session.kind(),
                session.csrf(),
                session.createdAt(),
                now,
                session.expiresAt());
        // Only the request that replaces the cached one writes; others of the same moment need not.
        if (cache.replace(session, seen)) {
            store.touchSession(session.secretHash(), now);
        }
    }

    void end(String secret) {
        if (SHAPE.matcher(secret).matches()) {
            String hash = Secrets.hash(secret);
            store.endSession(hash);
            cache.forget(hash);
        }
    }

    /** Ends all sessions of an account, but for the one with the given secret. */
    public void endAll(String username, Optional<String> exceptSecret) {
        Optional<String> kept =
                exceptSecret.filter(secret -> SHAPE.matcher(secret).matches()).map(Secrets::hash);
        store.endSessions(username, kept);
        cache.forgetAll(username);
    }

    /** Rows of the past are swept up by whoever signs in, at most once an hour. */
    private void tidy(Instant now) {
        Instant last = tidied.get();
        if (last.plus(TIDY_EVERY).isBefore(now) && tidied.compareAndSet(last, now)) {
            store.deleteExpired(now.minus(TIDY_EVERY));
        }
    }
}
