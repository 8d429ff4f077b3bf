package org.redress.search.follow;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.redress.api.search.SearchStatus;
import org.redress.api.search.SearchStatus.State;
import org.redress.search.index.SearchIndex;
import org.redress.store.port.SearchStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of this node level with the store, on a thread of its own that gives way to everybody else's. Waits a
 * while after the start, or for the first search. Never interrupted: the library would close its files.
 */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final Duration QUIET_START = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 500;
    private static final long RETRY_MILLIS = 5_000;
    private static final long STOP_SECONDS = 20;
    /** Of two transactions that lock each other the database ends one: what fails so often in a row is no such thing. */
    private static final int FAILURES = 3;

    /** What somebody asked of the thread. */
    private enum Wish {
        NOTHING,
        AGAIN,
        STAY,
        CHECK
    }

    private final Keeper keeper;
    private final Clock machine;
    private final Duration quiet;
    private final Thread thread = new Thread(this::run, "redress-search");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    private volatile boolean ended;
    private volatile SearchStatus status =
            new SearchStatus(State.STARTING, 0, 0, 0, Optional.empty(), Optional.empty(), 0);
    /** In a row; of the thread alone. */
    private int failures;

    private boolean wanted;
    private Wish wish = Wish.NOTHING;

    public Follower(Path home, SearchStore store, Material material, Clock machine) {
        this(home, store, material, machine, QUIET_START);
    }

    Follower(Path home, SearchStore store, Material material, Clock machine, Duration quiet) {
        this.keeper = new Keeper(home, store, material, machine);
        this.machine = machine;
        this.quiet = quiet;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    public void start() {
        thread.start();
    }

    /** The index, opened now if need be; empty when that takes longer than the wait. */
    public Optional<SearchIndex> index(Duration wait) {
        if (keeper.index().isPresent()) {
            return keeper.index();
        }
        long left = wait.toNanos();
        lock.lock();
        try {
            wanted = true;
            news.signalAll();
            while (keeper.index().isEmpty() && left > 0 && !ended) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return keeper.index();
    }

    /** Whether everything was read at least once, so that answers miss nothing but what is seconds old. */
    public boolean whole() {
        return keeper.whole();
    }

    public SearchStatus status() {
        return status;
    }

    /** Everything is to be read again. */
    public void again() {
        wish(Wish.AGAIN);
    }

    /** Reads on no further; the index has to be whole. */
    public void stay() {
        wish(Wish.STAY);
    }

    /** A search found something amiss in the files. */
    public void suspect() {
        wish(Wish.CHECK);
    }

    private void wish(Wish wished) {
        lock.lock();
        try {
            wish = wished;
            wanted = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        pause(quiet.toMillis(), true);
        while (!ended) {
            long pause;
            try {
                pause = step() ? PAUSE_MILLIS : 0;
                failures = 0;
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | IndexNotFoundException
                    | EOFException
                    | NoSuchFileException damage) {
                pause = damaged(damage);
            } catch (IOException | AlreadyClosedException failure) {
                pause = failed("RD-SRCH-501 the search index cannot be written; check disk and rights", failure);
                shut();
            } catch (RuntimeException failure) {
                failures++;
                pause = failures < FAILURES
                        ? PAUSE_MILLIS
                        : failed("RD-SRCH-502 the search cannot follow what changes; check the database", failure);
            }
            pause(pause, false);
        }
        shut();
    }

    /** @return whether there is nothing more to do at this moment */
    private boolean step() throws IOException {
        if (keeper.index().isEmpty()) {
            keeper.open();
            lock.lock();
            try {
                news.signalAll();
            } finally {
                lock.unlock();
            }
        }
        switch (granted()) {
            case AGAIN -> keeper.again();
            case STAY -> keeper.stay();
            case CHECK -> keeper.check();
            case NOTHING -> {
                // It goes on.
            }
        }
        boolean level = keeper.step();
        Optional<Instant> reached = level && keeper.whole() ? Optional.of(machine.instant()) : status.level();
        status = keeper.status(reached);
        return level && !keeper.building();
    }

    private Wish granted() {
        lock.lock();
        try {
            Wish granted = wish;
            wish = Wish.NOTHING;
            return granted;
        } finally {
            lock.unlock();
        }
    }

    private long damaged(IOException damage) {
        LOG.warn(
                "RD-SRCH-504 the search index is damaged ({}); it is built anew, search misses what is not read yet",
                damage.toString());
        shut();
        try {
            keeper.delete();
            return 0;
        } catch (IOException kept) {
            return failed("RD-SRCH-501 the search index cannot be deleted; check disk and rights", kept);
        }
    }

    private long failed(String what, Exception failure) {
        SearchStatus before = status;
        if (before.state() != State.FAILING) {
            LOG.warn("{} ({}); tried again every {} s", what, failure.toString(), RETRY_MILLIS / 1_000);
        }
        status = new SearchStatus(
                State.FAILING, before.documents(), 0, 0, before.level(), Optional.of(what), before.bytes());
        return RETRY_MILLIS;
    }

    private void shut() {
        try {
            keeper.shut(ended);
        } catch (IOException | AlreadyClosedException failure) {
            LOG.info(
                    "The search index was not closed properly ({}); it goes on from its last commit",
                    failure.toString());
        }
    }

    private void pause(long millis, boolean untilWanted) {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (left > 0 && !ended && !(untilWanted && wanted) && wish == Wish.NOTHING) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what is being written, and keeps it. */
    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
