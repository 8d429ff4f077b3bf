package org.redress.extension.guard;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Quarantine;

/**
 * The code of one plugin under guard: it runs on threads of its own, so many at once and so long at most, and rests when
 * it fails. A thread that does not come back is given up: Java cannot end it, so it stays counted, and when all are gone
 * that is one failure too many. Thread-safe.
 */
final class Ward {

    private static final long IDLE_SECONDS = 10;

    private final String plugin;
    private final String version;
    private final String code;
    private final Limits limits;
    private final Clock clock;
    private final Breaker breaker;
    private final ThreadGroup group;
    private final ThreadPoolExecutor threads;
    private final Semaphore places;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    /** Calls that were given up and have not come back. */
    private final AtomicInteger hung = new AtomicInteger();

    private volatile Optional<CodeHealth.Failure> last = Optional.empty();

    Ward(String plugin, String version, String code, Limits limits, Clock clock, LongSupplier nanos) {
        this.plugin = plugin;
        this.version = version;
        this.code = code;
        this.limits = limits;
        this.clock = clock;
        this.breaker = new Breaker(nanos);
        this.group = new ThreadGroup("redress-plugin-" + plugin);
        this.places = new Semaphore(limits.atOnce());
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                // Twice as many as places: a thread that has just given its place back is not idle yet.
                0, 2 * limits.atOnce(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(group, work, group.getName() + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    // Not the caller's: what plugins leave behind in a thread must not hold on to our loaders, nor ours
                    // to theirs.
                    thread.setContextClassLoader(null);
                    return thread;
                });
    }

    <T> T call(Callable<T> code) throws NotAnswered {
        if (!breaker.lets()) {
            throw new NotAnswered(NotAnswered.Kind.RESTING, "too many failures");
        }
        if (!place()) {
            // Its own slow calls fill its places: as much its fault as being slow.
            throw failed(NotAnswered.Kind.BUSY, "all " + limits.atOnce() + " places are taken");
        }
        calls.incrementAndGet();
        Call<T> call = new Call<>(code);
        try {
            threads.execute(call);
        } catch (RejectedExecutionException closed) {
            places.release();
            throw new NotAnswered(NotAnswered.Kind.GONE, "other code takes its place");
        }
        try {
            T answer = call.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
            breaker.succeeded();
            return answer;
        } catch (ExecutionException thrown) {
            throw failed(NotAnswered.Kind.THREW, thrown.getCause().toString());
        } catch (TimeoutException slow) {
            call.giveUp();
            throw failed(
                    NotAnswered.Kind.TOO_SLOW,
                    "no answer within " + limits.deadline().toMillis() + " ms");
        } catch (InterruptedException | CancellationException ended) {
            call.giveUp();
            Thread.currentThread().interrupt();
            throw new NotAnswered(NotAnswered.Kind.TOO_SLOW, "the caller was interrupted");
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An answer that makes no sense is as bad as none. */
    NotAnswered nonsense(String what) {
        return failed(NotAnswered.Kind.NONSENSE, what);
    }

    private NotAnswered failed(NotAnswered.Kind kind, String what) {
        failures.incrementAndGet();
        last = Optional.of(new CodeHealth.Failure(clock.instant(), kind.word() + ": " + what));
        boolean tooMany = breaker.failed();
        return hung.get() >= limits.atOnce()
                ? new NotAnswered(kind, "all its " + limits.atOnce() + " threads hang", true)
                : new NotAnswered(kind, what, tooMany);
    }

    String plugin() {
        return plugin;
    }

    String version() {
        return version;
    }

    /** Digest of the code. */
    String code() {
        return code;
    }

    CodeHealth health(Optional<Quarantine> quarantine) {
        CodeHealth.Condition condition = quarantine.isPresent()
                ? CodeHealth.Condition.QUARANTINED
                : breaker.resting() ? CodeHealth.Condition.RESTING : CodeHealth.Condition.WELL;
        return new CodeHealth(
                plugin,
                version,
                condition,
                quarantine,
                calls.get(),
                failures.get(),
                hung.get(),
                Math.max(0, group.activeCount() - threads.getPoolSize()),
                last);
    }

    /** No more calls; threads that are idle end, those that hang are interrupted once more. */
    void close() {
        threads.shutdownNow();
    }

    /** One call, which gives its place back when it really ends. */
    private final class Call<T> extends FutureTask<T> {

        private final AtomicInteger state = new AtomicInteger();

        private static final int RUNNING = 0;
        private static final int GIVEN_UP = 1;
        private static final int ENDED = 2;

        Call(Callable<T> code) {
            super(code);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                if (!state.compareAndSet(RUNNING, ENDED)) {
                    hung.decrementAndGet();
                }
                places.release();
            }
        }

        void giveUp() {
            hung.incrementAndGet();
            if (!state.compareAndSet(RUNNING, GIVEN_UP)) {
                hung.decrementAndGet();
            }
            cancel(true);
        }
    }
}
