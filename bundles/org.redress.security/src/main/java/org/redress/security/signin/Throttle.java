package org.redress.security.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Problem;
import org.redress.security.account.AccountRules;
import org.redress.security.signin.Limit.Wait;
import org.redress.store.port.AccountStore;
import org.redress.store.port.AccountStore.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slows down and stops the guessing of passwords by refusing, never by holding a thread. Names that do not exist are
 * counted like those that do, so that the answers do not tell them apart.
 */
@Component(service = Throttle.class)
public final class Throttle {

    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);
    private static final int LONGEST_ADDRESS = 64;

    private final AccountStore store;
    private final Clock clock;
    // Two sets, taken in this order, so that no two threads can wait for each other.
    private final ReentrantLock[] users = locks();
    private final ReentrantLock[] addresses = locks();

    @Activate
    public Throttle(@Reference AccountStore store) {
        this(store, Clock.systemUTC());
    }

    public Throttle(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Runs attempts on one account one after another: a hundred at once would otherwise all be checked before the first
     * is counted.
     */
    public <T> T oneAtATime(String username, Supplier<T> attempt) {
        ReentrantLock lock = stripe(users, username);
        lock.lock();
        try {
            return attempt.get();
        } finally {
            lock.unlock();
        }
    }

    /** Why an attempt has to wait; empty when it may go on. */
    public Optional<Problem> refusal(String username, String address) {
        return wait(Limit.ADDRESS, addressSubject(address))
                .or(() -> wait(Limit.ACCOUNT, userSubject(username)))
                .map(Throttle::explained);
    }

    /** Counts a wrong password. */
    public void wrong(String username, String address, boolean known) {
        oneAtATime(username, () -> count(Limit.ACCOUNT, userSubject(username)))
                .ifPresent(failures -> LOG.warn(
                        "RD-SEC-050 sign-in as {} locked until {} after {} wrong passwords; an administrator can lift the lock early",
                        // A name that does not exist may be a password typed into the wrong field.
                        known ? "'" + username + "'" : "a name that no account has",
                        failures.lockedUntil().orElseThrow(),
                        failures.count()));
        countFrom(addressSubject(address))
                .ifPresent(failures -> LOG.warn(
                        "RD-SEC-051 sign-in from {} locked until {} after {} wrong passwords; find out who is guessing",
                        failures.subject(),
                        failures.lockedUntil().orElseThrow(),
                        failures.count()));
    }

    /**
     * Forgets the wrong passwords of an account. Those of the address stay until time forgives them: a member of staff could
     * otherwise guess all day by signing in as themselves in between.
     */
    public void clear(String username) {
        userSubject(username)
                .filter(subject -> store.failures(subject).isPresent())
                .ifPresent(store::clearFailures);
    }

    public Optional<Instant> lockedUntil(String username) {
        return userSubject(username)
                .flatMap(store::failures)
                .flatMap(Failures::lockedUntil)
                .filter(until -> until.isAfter(clock.instant()));
    }

    private Optional<Wait> wait(Limit limit, Optional<String> subject) {
        return subject.flatMap(store::failures).flatMap(failures -> limit.wait(failures, clock.instant()));
    }

    private Optional<Failures> countFrom(Optional<String> subject) {
        return subject.flatMap(name -> {
            ReentrantLock lock = stripe(addresses, name);
            lock.lock();
            try {
                return count(Limit.ADDRESS, subject);
            } finally {
                lock.unlock();
            }
        });
    }

    /** The count, when it has just locked. */
    private Optional<Failures> count(Limit limit, Optional<String> subject) {
        Optional<Failures> counted = subject.map(name -> limit.after(store.failures(name), name, clock.instant()));
        counted.ifPresent(store::saveFailures);
        return counted.filter(failures -> failures.lockedUntil().isPresent());
    }

    private static ReentrantLock[] locks() {
        return Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);
    }

    private static ReentrantLock stripe(ReentrantLock[] stripes, String subject) {
        return stripes[Math.floorMod(subject.hashCode(), stripes.length)];
    }

    /** Only names that could exist are kept, so that nobody fills the table with rubbish. */
    private static Optional<String> userSubject(String username) {
        return Optional.of(username).filter(AccountRules::isUsername).map(name -> "user:" + name);
    }

    /** An IPv6 customer has a whole /64 to guess from, so that counts as one address. */
    private static Optional<String> addressSubject(String address) {
        if (address.isBlank() || address.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        if (!address.matches("[0-9a-fA-F:.]+") || !address.contains(":")) {
            return Optional.of("address:" + address);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return Optional.of("address:"
                    + (parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "/64"
                            : parsed.getHostAddress()));
        } catch (UnknownHostException e) {
            return Optional.of("address:" + address);
        }
    }

    private static Problem explained(Wait wait) {
        Duration left = wait.left().plusMillis(999);
        boolean minutes = wait.left().compareTo(Duration.ofMinutes(2)) > 0;
        long number = minutes ? wait.left().plusSeconds(59).toMinutes() : Math.max(1, left.toSeconds());
        Problem problem = wait.locked()
                ? Problem.of(
                        SignIn.LOCKED,
                        "密码错误次数过多，登录已暂停，请在 {time}后再试。",
                        "Too many wrong passwords: sign-in is on hold. Try again in {time}.")
                : Problem.of(SignIn.TOO_SOON, "请稍候，{time}后再试。", "Please wait and try again in {time}.");
        return new Problem(problem.code(), problem.message().with("time", TimeLeft.of(number, minutes)));
    }
}
