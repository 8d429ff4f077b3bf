package org.redress.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.api.procedure.Procedure;
import org.redress.api.search.HitKind;
import org.redress.api.search.SearchHit;
import org.redress.api.search.SearchPage;
import org.redress.api.search.SearchQuery;
import org.redress.search.follow.Level;
import org.redress.search.index.SearchIndex;
import org.redress.search.query.Finder;

/** A tiny house whose index is level with it, and what somebody finds in it. */
public final class Indexed implements AutoCloseable {

    public final TinyHouse house = new TinyHouse();
    public final Map<String, Set<Procedure>> active = new HashMap<>();
    public final Map<String, String> colleagues = new LinkedHashMap<>();

    private final SearchIndex index;
    private final Level level;

    public Indexed(Path home) throws IOException {
        index = SearchIndex.open(home);
        level = new Level(index, house, Fakes.catalog(active), Fakes.units("sh-jingan", "sh-pudong"));
    }

    public static SearchQuery query(String q) {
        return new SearchQuery(
                q,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                20,
                Optional.empty());
    }

    public SearchPage page(String user, SearchQuery query) {
        try {
            level.bring();
            return new Finder(house, Fakes.catalog(active), Fakes.accounts(colleagues))
                    .find(index, TinyHouse.caller(user), query, true)
                    .orElseGet(() -> new SearchPage(List.of(), Optional.of("no words"), true));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Numbers of cases, names of customers, ids of guides, in the order found. */
    public List<String> found(String user, SearchQuery query) {
        return names(page(user, query));
    }

    public static List<String> names(SearchPage page) {
        List<String> names = new ArrayList<>();
        for (SearchHit hit : page.items()) {
            if (hit instanceof SearchHit.OfCase one) {
                names.add(one.summary().number());
            } else if (hit instanceof SearchHit.OfCustomer one) {
                names.add(one.match().customer().name().orElse("–"));
            } else if (hit instanceof SearchHit.OfGuide one) {
                names.add(one.guide().id());
            }
        }
        return names;
    }

    /** Cases that the front desk finds. */
    public List<String> cases(String q) {
        return found("front.sh-jingan", of(q, HitKind.CASE));
    }

    public static SearchQuery of(String q, HitKind kind) {
        SearchQuery all = query(q);
        return new SearchQuery(
                q, Optional.of(kind), all.unit(), all.state(), all.from(), all.until(), all.limit(), all.cursor());
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
