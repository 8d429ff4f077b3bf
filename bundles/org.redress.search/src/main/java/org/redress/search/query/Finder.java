package org.redress.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.search.SearchPage;
import org.redress.api.search.SearchQuery;
import org.redress.api.search.SearchSight;
import org.redress.search.index.SearchIndex;

/** Answers one search from an index. Thread-safe. */
public final class Finder {

    private static final int MOST = 50;
    /** One character fits half the house. */
    private static final int SHORTEST_NAME = 2;

    private static final int MOST_COLLEAGUES = 50;

    private final SearchSight sight;
    private final Accounts accounts;
    private final QueryMaker maker = new QueryMaker(this::colleagues);
    private final Pager pager;

    public Finder(SearchSight sight, ProcedureCatalog catalog, Accounts accounts) {
        this.sight = sight;
        this.accounts = accounts;
        this.pager = new Pager(new Sighting(sight, catalog));
    }

    /**
     * @param whole whether the index misses nothing
     * @return empty where there is no word to look for
     */
    public Optional<SearchPage> find(SearchIndex index, Caller caller, SearchQuery asked, boolean whole)
            throws IOException {
        List<Wanted> wanted = Wanted.parse(asked.q());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        Set<String> branches = sight.branches(caller, asked.unit());
        Optional<Place> after = asked.cursor().flatMap(Place::parse);
        if (branches.isEmpty() || asked.cursor().isPresent() && after.isEmpty()) {
            return Optional.of(new SearchPage(List.of(), Optional.empty(), whole));
        }
        return Optional.of(pager.find(
                index,
                caller,
                maker.query(wanted, asked, branches, caller.username()),
                new Marker(wanted),
                branches,
                Math.max(1, Math.min(asked.limit(), MOST)),
                after,
                whole));
    }

    private Collection<String> colleagues(String name) {
        return name.codePointCount(0, name.length()) < SHORTEST_NAME
                ? List.of()
                : accounts.all().stream()
                        .filter(account -> account.username().equals(name)
                                || account.displayName()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(name))
                        .limit(MOST_COLLEAGUES)
                        .map(Account::username)
                        .toList();
    }
}
