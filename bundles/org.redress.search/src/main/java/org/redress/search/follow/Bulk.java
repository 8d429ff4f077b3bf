package org.redress.search.follow;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.search.index.Documents;
import org.redress.search.index.Key;
import org.redress.search.index.SearchIndex;
import org.redress.store.port.SearchStore;
import org.redress.store.port.SearchStore.CaseOf;
import org.redress.store.port.SearchStore.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes cases and customers as they stand now, many at a time; what is no longer there is taken out. */
final class Bulk {

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    private final SearchIndex index;
    private final SearchStore store;
    private final Material material;

    Bulk(SearchIndex index, SearchStore store, Material material) {
        this.index = index;
        this.store = store;
        this.material = material;
    }

    /** @return the customers that they are about */
    Set<UUID> cases(Collection<UUID> ids, String run) throws IOException {
        Set<UUID> customers = new HashSet<>();
        Set<UUID> gone = new HashSet<>(ids);
        for (CaseOf found : readable(ids)) {
            index.put(Key.ofCase(found.file().id()), material.document(found, run));
            customers.add(found.customer().id());
            gone.remove(found.file().id());
        }
        for (UUID id : gone) {
            index.remove(Key.ofCase(id));
        }
        return customers;
    }

    /** One case whose document cannot be read keeps back none of the others. */
    private List<CaseOf> readable(Collection<UUID> ids) {
        try {
            return store.cases(ids);
        } catch (IllegalStateException damaged) {
            return ids.stream().flatMap(id -> one(id).stream()).toList();
        }
    }

    private List<CaseOf> one(UUID id) {
        try {
            return store.cases(List.of(id));
        } catch (IllegalStateException damaged) {
            LOG.warn(
                    "RD-SRCH-503 case {} cannot be read ({}) and is left out of the search; compare its row with a backup",
                    id,
                    damaged.getMessage());
            return List.of();
        }
    }

    void customers(Collection<UUID> ids, String run) throws IOException {
        List<Known> found = store.customers(ids);
        customers(found, run);
        Set<UUID> there = found.stream().map(known -> known.customer().id()).collect(Collectors.toSet());
        for (UUID id : ids) {
            if (!there.contains(id)) {
                index.remove(Key.ofCustomer(id));
            }
        }
    }

    void customers(List<Known> found, String run) throws IOException {
        for (Known known : found) {
            Key key = Key.ofCustomer(known.customer().id());
            if (known.branches().isEmpty() || !Documents.findable(known.customer())) {
                index.remove(key);
            } else {
                index.put(key, Material.document(known, run));
            }
        }
    }
}
