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
    private static final long GUIDES_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long COMMIT_DOCUMENTS = 20_000;
    private static final Duration SWEEP = Duration.ofDays(1);
    private static final Duration CHANGES_KEPT = Duration.ofDays(7);
    private static final long FORGET_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final long STOP_SECONDS = 20;

    /** What somebody asked of the thread. */
    private enum Wish {
        NOTHING,
        AGAIN,
        STAY,
        CHECK
    }

    private final Path home;
    private final SearchStore store;
    private final Material material;
    private final Clock machine;
    private final Duration quiet;
    private final Thread thread = new Thread(this::run, "redress-search");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    private volatile boolean ended;
    private volatile SearchIndex index;
    private volatile SearchStatus status =
            new SearchStatus(State.STARTING, 0, 0, 0, Optional.empty(), Optional.empty(), 0);
    private volatile boolean whole;
    private boolean wanted;
    private Wish wish = Wish.NOTHING;

    // The thread's own.
    private Pursuit pursuit;
    private long total;
    private long done;
    private long guidesAt;
    private long committedAt;
    private long forgottenAt;
    private long bytes;

    public Follower(Path home, SearchStore store, Material material, Clock machine) {
        this(home, store, material, machine, QUIET_START);
    }

    Follower(Path home, SearchStore store, Material material, Clock machine, Duration quiet) {
        this.home = home;
        this.store = store;
        this.material = material;
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
        SearchIndex open = index;
        if (open != null) {
            return Optional.of(open);
        }
        long left = wait.toNanos();
        lock.lock();
        try {
            wanted = true;
            news.signalAll();
            while (index == null && left > 0 && !ended) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return Optional.ofNullable(index);
    }

    /** Whether everything was read at least once, so that answers miss nothing but what is seconds old. */
    public boolean whole() {
        return whole;
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
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | IndexNotFoundException
                    | EOFException
                    | NoSuchFileException damage) {
                pause = damaged(damage);
            } catch (IOException | AlreadyClosedException failure) {
                pause = failed(
                        "RD-SRCH-501 the search index cannot be written; check disk and rights of " + home, failure);
                shut();
            } catch (RuntimeException failure) {
                pause = failed("RD-SRCH-502 the search cannot follow what changes; check the database", failure);
            }
            pause(pause, false);
        }
        shut();
    }

    /** @return whether there is nothing more to do at this moment */
    private boolean step() throws IOException {
        if (index == null) {
            open();
        }
        grant();
        boolean level = pursuit.follow();
        done += pursuit.walk();
        long now = System.nanoTime();
        if (guidesAt == 0 || now - guidesAt > GUIDES_NANOS) {
            pursuit.guides();
            guidesAt = now;
        }
        index.refresh();
        upkeep(now);
        boolean building = pursuit.progress().building();
        tell(building ? State.BUILDING : State.FOLLOWING, level);
        return level && !building;
    }

    private void open() throws IOException {
        SearchIndex opened = SearchIndex.open(home);
        try {
            opened.check();
            Optional<Pursuit> resumed =
                    opened.found().flatMap(found -> Pursuit.resume(opened, store, material, System::nanoTime, found));
            if (resumed.isEmpty() && opened.documents() > 0) {
                LOG.info("The search index is of another version or another state of the database: it is built anew");
                opened.close();
                SearchIndex.delete(home);
                begin(SearchIndex.open(home));
            } else if (resumed.isEmpty()) {
                begin(opened);
            } else {
                hold(opened, resumed.get());
            }
        } catch (IOException | RuntimeException failure) {
            if (index == null) {
                opened.close();
            }
            throw failure;
        }
    }

    private void begin(SearchIndex empty) throws IOException {
        hold(empty, Pursuit.begin(empty, store, material, System::nanoTime, machine.instant()));
    }

    private void hold(SearchIndex opened, Pursuit pursued) throws IOException {
        pursuit = pursued;
        guidesAt = 0;
        committedAt = System.nanoTime();
        whole = pursued.progress().whole();
        bytes = opened.bytes();
        count();
        lock.lock();
        try {
            index = opened;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void count() {
        done = 0;
        total = pursuit.progress().building() ? store.size() : 0;
        if (total > 0) {
            LOG.info("The search index is being built: {} cases and customers", total);
        }
    }

    private void grant() throws IOException {
        Wish granted;
        lock.lock();
        try {
            granted = wish;
            wish = Wish.NOTHING;
        } finally {
            lock.unlock();
        }
        if (granted == Wish.AGAIN) {
            pursuit.again();
            count();
        } else if (granted == Wish.STAY && pursuit.progress().whole()) {
            pursuit.stay();
        } else if (granted == Wish.CHECK) {
            index.check();
        }
    }

    private void upkeep(long now) throws IOException {
        boolean builtNow = !whole && pursuit.progress().whole();
        Instant swept = Instant.ofEpochMilli(pursuit.progress().swept());
        if (Duration.between(swept, machine.instant()).compareTo(SWEEP) > 0) {
            index.sweep();
            pursuit.swept(machine.millis());
        }
        if (pursuit.written() > 0 && now - committedAt > COMMIT_NANOS
                || pursuit.written() > COMMIT_DOCUMENTS
                || builtNow) {
            commit(now);
        }
        if (builtNow) {
            LOG.info("The search index is built: {} documents", index.documents());
            whole = true;
        }
        if (forgottenAt == 0 || now - forgottenAt > FORGET_NANOS) {
            store.forget(machine.instant().minus(CHANGES_KEPT));
            forgottenAt = now;
        }
    }

    private void commit(long now) throws IOException {
        index.commit(pursuit.progress());
        pursuit.committed();
        committedAt = now;
        bytes = index.bytes();
    }

    private void tell(State state, boolean level) throws IOException {
        Optional<Instant> reached = level && whole ? Optional.of(machine.instant()) : status.level();
        boolean building = state == State.BUILDING;
        status = new SearchStatus(
                state,
                index.documents(),
                building ? Math.min(done, total) : 0,
                building ? total : 0,
                reached,
                Optional.empty(),
                bytes);
    }

    private long damaged(Exception damage) {
        LOG.warn(
                "RD-SRCH-504 the search index is damaged ({}); it is built anew, search misses what is not read yet",
                damage.toString());
        shut();
        try {
            SearchIndex.delete(home);
            return 0;
        } catch (IOException kept) {
            return failed("RD-SRCH-501 the search index cannot be deleted; check rights of " + home, kept);
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
        SearchIndex open = index;
        index = null;
        whole = false;
        if (open == null) {
            return;
        }
        try {
            if (ended && pursuit.written() > 0) {
                open.commit(pursuit.progress());
            }
            open.close();
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
