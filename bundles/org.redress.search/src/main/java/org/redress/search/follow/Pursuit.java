package org.redress.search.follow;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.redress.api.procedure.Guide;
import org.redress.api.search.HitKind;
import org.redress.search.follow.Material.InForce;
import org.redress.search.index.Documents;
import org.redress.search.index.Key;
import org.redress.search.index.Progress;
import org.redress.search.index.Progress.Walk;
import org.redress.search.index.SearchIndex;
import org.redress.store.port.SearchStore;
import org.redress.store.port.SearchStore.Change;
import org.redress.store.port.SearchStore.Known;

/** Brings one index level with the store, a step at a time. Not thread-safe; what it throws, the next step tries again. */
final class Pursuit {

    /** Building begins with what was noted so long before: a transaction may end later than its number says. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private static final int CHANGES = 500;
    private static final int BATCH = 100;

    private final SearchIndex index;
    private final SearchStore store;
    private final Material material;
    private final Bulk bulk;
    private final LongSupplier nanos;
    private final Trail trail;
    private Progress progress;
    private List<InForce> guides = List.of();
    private boolean guidesWritten;
    private long written;

    private Pursuit(
            SearchIndex index,
            SearchStore store,
            Material material,
            LongSupplier nanos,
            Change mark,
            Progress progress) {
        this.index = index;
        this.store = store;
        this.material = material;
        this.bulk = new Bulk(index, store, material);
        this.nanos = nanos;
        this.trail = new Trail(mark);
        this.progress = progress;
    }

    /**
     * Goes on from where an index was committed.
     *
     * @return empty when the change that it stands at is not there, or is another one: it was down for longer than changes
     *     are kept, or the database was restored
     */
    static Optional<Pursuit> resume(
            SearchIndex index, SearchStore store, Material material, LongSupplier nanos, Progress progress) {
        return store.change(progress.mark())
                .filter(mark ->
                        mark.at().equals(progress.markAt()) && mark.caseId().equals(progress.markCase()))
                .map(mark -> new Pursuit(index, store, material, nanos, mark, progress));
    }

    /** Begins with an empty index. */
    static Pursuit begin(SearchIndex index, SearchStore store, Material material, LongSupplier nanos, Instant now) {
        Change mark = store.newest(now.minus(OVERLAP));
        Progress progress = new Progress(
                mark.seq(),
                mark.at(),
                mark.caseId(),
                false,
                UUID.randomUUID().toString(),
                Walk.CASES,
                Optional.empty(),
                now.toEpochMilli());
        return new Pursuit(index, store, material, nanos, mark, progress);
    }

    Progress progress() {
        Change mark = trail.mark();
        return progress.marked(mark.seq(), mark.at(), mark.caseId());
    }

    /** Documents written or taken out since the last commit, about. */
    long written() {
        return written;
    }

    void committed() {
        written = 0;
    }

    /** Everything is to be read again. */
    void again() {
        progress = progress.again(UUID.randomUUID().toString());
    }

    /** Reads on no further; for an index that was whole before. */
    void stay() {
        progress = progress.walked(Walk.DONE, Optional.empty());
    }

    void swept(long millis) {
        progress = progress.sweptAt(millis);
    }

    /**
     * Takes up the next changes.
     *
     * @return whether there were none, so that it is level
     */
    boolean follow() throws IOException {
        List<Change> found = store.changes(trail.top(), trail.missing(), CHANGES).stream()
                .filter(trail::isNew)
                .toList();
        Set<UUID> cases = new LinkedHashSet<>();
        Set<UUID> customers = new LinkedHashSet<>();
        for (Change change : found) {
            change.caseId().ifPresent(cases::add);
            change.customer().ifPresent(customers::add);
        }
        for (List<UUID> batch : batches(cases)) {
            customers.addAll(index.customersOf(batch));
            customers.addAll(bulk.cases(batch, progress.run()));
        }
        for (Change change : found) {
            if (change.customer().isPresent()) {
                casesOf(change.customer().get());
            }
        }
        for (List<UUID> batch : batches(customers)) {
            bulk.customers(batch, progress.run());
        }
        if (!found.isEmpty()) {
            // Whom a case was about before is looked up in what is findable.
            index.refresh();
        }
        found.forEach(change -> trail.read(change, nanos.getAsLong()));
        trail.settle(nanos.getAsLong());
        written += cases.size() + customers.size();
        return found.size() < CHANGES;
    }

    private void casesOf(UUID customer) throws IOException {
        Optional<UUID> last = Optional.empty();
        List<UUID> ids;
        do {
            ids = store.caseIds(Optional.of(customer), last, BATCH);
            bulk.cases(ids, progress.run());
            written += ids.size();
            last = ids.isEmpty() ? last : Optional.of(ids.get(ids.size() - 1));
        } while (ids.size() == BATCH);
    }

    private static List<List<UUID>> batches(Set<UUID> ids) {
        List<UUID> all = List.copyOf(ids);
        return IntStream.range(0, (all.size() + BATCH - 1) / BATCH)
                .mapToObj(i -> all.subList(i * BATCH, Math.min(all.size(), (i + 1) * BATCH)))
                .toList();
    }

    /**
     * Reads the next cases or customers while everything is being read.
     *
     * @return how many
     */
    int walk() throws IOException {
        int read =
                switch (progress.walk()) {
                    case CASES -> walkCases();
                    case CUSTOMERS -> walkCustomers();
                    case DONE -> 0;
                };
        written += read;
        return read;
    }

    private int walkCases() throws IOException {
        List<UUID> ids = store.caseIds(Optional.empty(), progress.last(), BATCH);
        bulk.cases(ids, progress.run());
        progress = ids.isEmpty()
                ? progress.walked(Walk.CUSTOMERS, Optional.empty())
                : progress.walked(Walk.CASES, Optional.of(ids.get(ids.size() - 1)));
        return ids.size();
    }

    private int walkCustomers() throws IOException {
        List<Known> found = store.customersAfter(progress.last(), BATCH);
        bulk.customers(found, progress.run());
        if (found.isEmpty()) {
            index.removeBefore(progress.run());
            index.sweep();
            progress = progress.walked(Walk.DONE, Optional.empty());
        } else {
            progress = progress.walked(
                    Walk.CUSTOMERS,
                    Optional.of(found.get(found.size() - 1).customer().id()));
        }
        return found.size();
    }

    /** Guides as they are in force now; written only where that has changed. */
    void guides() throws IOException {
        List<InForce> now = material.guides();
        if (guidesWritten && now.equals(guides)) {
            return;
        }
        String run = UUID.randomUUID().toString();
        for (InForce pack : now) {
            for (Guide guide : pack.guides()) {
                index.put(
                        Key.ofGuide(pack.digest(), guide.id()),
                        Documents.ofGuide(pack.digest(), guide, pack.branches(), run));
                written++;
            }
        }
        index.removeOther(Documents.kind(HitKind.GUIDE), run);
        guides = now;
        guidesWritten = true;
    }
}
