package org.redress.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.redress.api.account.Caller;
import org.redress.api.search.SearchHit;
import org.redress.api.search.SearchPage;
import org.redress.search.index.Fields;
import org.redress.search.index.Key;
import org.redress.search.index.SearchIndex;

/** Finds, page by page: looks in the index, then reads each thing again under the caller's rights. */
final class Pager {

    private static final Sort BEST_THEN_LATEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDER, SortField.Type.LONG, true));
    /** Nothing is counted, so no more is looked at than the page needs. */
    private static final int COUNTED = 1;
    /** How often more is looked for in place of what the caller may not see. */
    private static final int ROUNDS = 5;

    private static final long TIME_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Sighting sighting;

    Pager(Sighting sighting) {
        this.sighting = sighting;
    }

    /**
     * @param branches that the caller may look at
     * @param whole whether the index misses nothing
     */
    SearchPage find(
            SearchIndex index,
            Caller caller,
            Query query,
            Marker marker,
            Set<String> branches,
            int limit,
            Optional<Place> after,
            boolean whole)
            throws IOException {
        long end = System.nanoTime() + TIME_NANOS;
        List<SearchHit> items = new ArrayList<>();
        Optional<Place> place = after;
        for (int round = 0; round < ROUNDS; round++) {
            Looked looked = look(index, query, limit + 1 - items.size(), place, end);
            Map<Key, SearchHit> seen =
                    sighting.read(caller, looked.lines().stream().map(Line::key).toList(), branches, marker);
            for (Line line : looked.lines()) {
                if (seen.containsKey(line.key())) {
                    if (items.size() == limit) {
                        return new SearchPage(items, place.map(Place::text), whole);
                    }
                    items.add(seen.get(line.key()));
                }
                place = Optional.of(line.place());
            }
            if (looked.timeUp() || looked.last()) {
                return new SearchPage(items, Optional.empty(), whole && !looked.timeUp());
            }
        }
        return new SearchPage(items, place.map(Place::text), whole);
    }

    /** A line of what the index found. */
    private record Line(Key key, Place place) {}

    /**
     * What the index found.
     *
     * @param last whether there is no more
     */
    private record Looked(List<Line> lines, boolean last, boolean timeUp) {}

    private static Looked look(SearchIndex index, Query query, int most, Optional<Place> after, long end)
            throws IOException {
        return index.read(held -> {
            // Of its own, because the time limit is one of the searcher's.
            IndexSearcher searcher = new IndexSearcher(held.getIndexReader());
            searcher.setTimeout(() -> System.nanoTime() > end);
            ScoreDoc[] found = searcher.search(
                            query,
                            new TopFieldCollectorManager(
                                    BEST_THEN_LATEST,
                                    most,
                                    after.map(Place::after).orElse(null),
                                    COUNTED))
                    .scoreDocs;
            List<Line> lines = new ArrayList<>();
            for (ScoreDoc one : found) {
                Optional<Key> key = Key.parse(searcher.storedFields()
                        .document(one.doc, Set.of(Fields.KEY))
                        .get(Fields.KEY));
                key.ifPresent(known -> lines.add(new Line(known, Place.of((FieldDoc) one))));
            }
            return new Looked(lines, found.length < most, searcher.timedOut());
        });
    }
}
