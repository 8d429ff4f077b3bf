package org.redress.search.follow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.redress.api.search.SearchStatus;
import org.redress.api.search.SearchStatus.State;
import org.redress.search.index.SearchIndex;
import org.redress.store.port.SearchStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index, brings it on step by step, commits it and keeps it clean. One thread does that; others read what is volatile. */
final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private static final long GUIDES_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long COMMIT_DOCUMENTS = 20_000;
    private static final Duration SWEEP = Duration.ofDays(1);
    private static final Duration CHANGES_KEPT = Duration.ofDays(7);
    private static final long FORGET_NANOS = TimeUnit.HOURS.toNanos(1);

    private final Path home;
    private final SearchStore store;
    private final Material material;
    private final Clock machine;

    private volatile SearchIndex index;
    private volatile boolean whole;

    private Pursuit pursuit;
    private boolean building;
    private long total;
    private long done;
    private long bytes;
    private long guidesAt;
    private long committedAt;
    private long forgottenAt;

    Keeper(Path home, SearchStore store, Material material, Clock machine) {
        this.home = home;
        this.store = store;
        this.material = material;
        this.machine = machine;
    }

    /** Empty while it is not open. */
    Optional<SearchIndex> index() {
        return Optional.ofNullable(index);
    }

    boolean whole() {
        return whole;
    }

    /** Goes on with what is there, or begins anew. */
    void open() throws IOException {
        SearchIndex opened = SearchIndex.open(home);
        boolean held = false;
        try {
            opened.check();
            Optional<Pursuit> resumed =
                    opened.found().flatMap(found -> Pursuit.resume(opened, store, material, System::nanoTime, found));
            if (resumed.isPresent() || opened.documents() == 0) {
                hold(
                        opened,
                        resumed.orElseGet(
                                () -> Pursuit.begin(opened, store, material, System::nanoTime, machine.instant())));
                held = true;
                return;
            }
        } finally {
            if (!held) {
                opened.close();
            }
        }
        LOG.info("The search index is of another version or another state of the database: it is built anew");
        SearchIndex.delete(home);
        open();
    }

    private void hold(SearchIndex opened, Pursuit pursued) throws IOException {
        pursuit = pursued;
        guidesAt = 0;
        committedAt = System.nanoTime();
        bytes = opened.bytes();
        count();
        whole = pursued.progress().whole();
        index = opened;
    }

    private void count() {
        building = pursuit.progress().building();
        done = 0;
        total = building ? store.size() : 0;
        if (total > 0) {
            LOG.info("The search index is being built: {} cases and customers", total);
        }
    }

    void again() {
        pursuit.again();
        count();
    }

    void stay() {
        if (pursuit.progress().whole()) {
            pursuit.stay();
        }
    }

    void check() throws IOException {
        index.check();
    }

    /** @return whether everything committed before is in the index, as far as it has been read at all */
    boolean step() throws IOException {
        boolean level = pursuit.follow();
        done += pursuit.walk();
        long now = System.nanoTime();
        if (guidesAt == 0 || now - guidesAt > GUIDES_NANOS) {
            pursuit.guides();
            guidesAt = now;
        }
        index.refresh();
        boolean built = building && !pursuit.progress().building();
        building = pursuit.progress().building();
        sweep();
        if (built
                || pursuit.written() > COMMIT_DOCUMENTS
                || pursuit.written() > 0 && now - committedAt > COMMIT_NANOS) {
            commit(now);
        }
        if (built) {
            LOG.info("The search index is built: {} documents", index.documents());
            whole = true;
        }
        if (forgottenAt == 0 || now - forgottenAt > FORGET_NANOS) {
            store.forget(machine.instant().minus(CHANGES_KEPT));
            forgottenAt = now;
        }
        return level;
    }

    boolean building() {
        return building;
    }

    private void sweep() throws IOException {
        Instant swept = Instant.ofEpochMilli(pursuit.progress().swept());
        if (Duration.between(swept, machine.instant()).compareTo(SWEEP) > 0) {
            index.sweep();
            pursuit.swept(machine.millis());
        }
    }

    private void commit(long now) throws IOException {
        index.commit(pursuit.progress());
        pursuit.committed();
        committedAt = now;
        bytes = index.bytes();
    }

    /** @param reached when it was level last */
    SearchStatus status(Optional<Instant> reached) {
        return new SearchStatus(
                building ? State.BUILDING : State.FOLLOWING,
                index.documents(),
                building ? Math.min(done, total) : 0,
                building ? total : 0,
                reached,
                Optional.empty(),
                bytes);
    }

    /** @param keep whether what was not committed yet is */
    void shut(boolean keep) throws IOException {
        SearchIndex open = index;
        index = null;
        whole = false;
        if (open != null) {
            try (open) {
                if (keep && pursuit.written() > 0) {
                    open.commit(pursuit.progress());
                }
            }
        }
    }

    /** For one that is not open. */
    void delete() throws IOException {
        SearchIndex.delete(home);
    }
}
