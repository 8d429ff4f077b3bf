package org.redress.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.api.account.Caller;
import org.redress.api.customer.CustomerMatch;
import org.redress.api.plugin.PackInForce;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.Guide;
import org.redress.api.search.HitKind;
import org.redress.api.search.SearchHit;
import org.redress.api.search.SearchSight;
import org.redress.search.index.Key;
import org.redress.search.index.Parts;

/** Reads again what was found, as far as the caller may see it: what the index says is never shown. */
final class Sighting {

    private final SearchSight sight;
    private final ProcedureCatalog catalog;

    Sighting(SearchSight sight, ProcedureCatalog catalog) {
        this.sight = sight;
        this.catalog = catalog;
    }

    /** Hits by key; what the caller may not see, or what is gone, is left out. */
    Map<Key, SearchHit> read(Caller caller, List<Key> keys, Set<String> branches, Marker marker) {
        Map<Key, SearchHit> hits = new HashMap<>();
        for (SearchSight.Seen seen : sight.cases(caller, ids(keys, HitKind.CASE))) {
            hits.put(
                    Key.ofCase(seen.file().id()),
                    new SearchHit.OfCase(
                            seen.summary(),
                            marker.excerpts(Parts.of(seen.file(), seen.customer(), sight.rules(seen.file())))));
        }
        for (CustomerMatch match : sight.customers(caller, ids(keys, HitKind.CUSTOMER))) {
            hits.put(
                    Key.ofCustomer(match.customer().id()),
                    new SearchHit.OfCustomer(match, marker.excerpts(Parts.of(match.customer()))));
        }
        List<Key> guides =
                keys.stream().filter(key -> key.kind() == HitKind.GUIDE).toList();
        if (!guides.isEmpty()) {
            guides(guides, branches, marker, hits);
        }
        return hits;
    }

    private static List<UUID> ids(List<Key> keys, HitKind kind) {
        return keys.stream().filter(key -> key.kind() == kind).map(Key::uuid).toList();
    }

    private void guides(List<Key> keys, Set<String> branches, Marker marker, Map<Key, SearchHit> hits) {
        List<Key> sought = new ArrayList<>(keys);
        for (String branch : new TreeSet<>(branches)) {
            for (PackInForce pack : catalog.inForce(branch)) {
                sought.removeIf(key -> guide(key, pack)
                        .map(guide -> hits.put(
                                        key,
                                        new SearchHit.OfGuide(
                                                pack.pack().ref(), guide, marker.excerpts(Parts.of(guide))))
                                == null)
                        .orElse(false));
            }
            if (sought.isEmpty()) {
                return;
            }
        }
    }

    private static Optional<Guide> guide(Key key, PackInForce pack) {
        return pack.pack().guides().stream()
                .filter(guide ->
                        Key.ofGuide(pack.pack().ref().digest(), guide.id()).equals(key))
                .findFirst();
    }
}
