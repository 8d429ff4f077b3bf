package org.redress.search;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.search.Search;
import org.redress.api.search.SearchPage;
import org.redress.api.search.SearchQuery;
import org.redress.api.search.SearchSight;
import org.redress.api.search.SearchStatus;
import org.redress.api.unit.Units;
import org.redress.search.follow.Follower;
import org.redress.search.follow.Material;
import org.redress.search.index.SearchIndex;
import org.redress.search.query.Finder;
import org.redress.store.port.SearchStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search of this node, over an index in its data directory. */
@Component(service = Search.class, immediate = true)
public final class LuceneSearch implements Search {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneSearch.class);

    private static final Problem NO_WORDS =
            Problem.of("RD-SRCH-401", "请输入要查找的词、单号或电话", "Type a word, a case number or a telephone number to look for");
    private static final Problem TOO_LONG = Problem.of(
            "RD-SRCH-402",
            "最多输入 " + SearchQuery.LONGEST + " 个字，请缩短后再试",
            "At most " + SearchQuery.LONGEST + " characters; shorten it and try again");
    private static final Problem NOT_WHOLE = Problem.of(
            "RD-SRCH-403",
            "索引正在首次建立，不能取消；完成前搜索只返回已读入的部分",
            "The index is being built for the first time, which cannot be cancelled; until then a search finds what was read");
    private static final Problem ADMINISTRATORS =
            Problem.of("RD-SRCH-101", "只有管理员可以查看和重建搜索索引", "Only administrators look after the search index");

    /** A search that comes before the index was opened waits for it. */
    private static final Duration OPENING = Duration.ofSeconds(2);

    private final Accounts accounts;
    private final Follower follower;
    private final Finder finder;

    @Activate
    public LuceneSearch(
            BundleContext context,
            @Reference SearchStore store,
            @Reference SearchSight sight,
            @Reference ProcedureCatalog catalog,
            @Reference Units units,
            @Reference Accounts accounts) {
        this.accounts = accounts;
        String data = context.getProperty("karaf.data");
        Path home = Path.of(data == null ? "data" : data, "redress", "search").toAbsolutePath();
        follower = new Follower(home, store, new Material(sight, catalog, units), Clock.systemUTC());
        finder = new Finder(sight, catalog, accounts);
        follower.start();
    }

    @Deactivate
    void stop() {
        follower.close();
    }

    @Override
    public Outcome<SearchPage> find(Caller caller, SearchQuery query) {
        if (query.q().length() > SearchQuery.LONGEST) {
            return Outcome.invalid("?q", TOO_LONG);
        }
        try {
            return page(caller, query)
                    .<Outcome<SearchPage>>map(Outcome::done)
                    .orElseGet(() -> Outcome.invalid("?q", NO_WORDS));
        } catch (CorruptIndexException | EOFException | NoSuchFileException damage) {
            follower.suspect();
            return nothing(damage);
        } catch (IOException | AlreadyClosedException failure) {
            return nothing(failure);
        }
    }

    private Optional<SearchPage> page(Caller caller, SearchQuery query) throws IOException {
        Optional<SearchIndex> index = follower.index(OPENING);
        return index.isEmpty() ? Optional.of(nothing()) : finder.find(index.get(), caller, query, follower.whole());
    }

    private static Outcome<SearchPage> nothing(Exception failure) {
        LOG.warn("RD-SRCH-505 a search was not answered ({}); the index is looked at", failure.toString());
        return Outcome.done(nothing());
    }

    private static SearchPage nothing() {
        return new SearchPage(List.of(), Optional.empty(), false);
    }

    @Override
    public SearchStatus status() {
        return follower.status();
    }

    @Override
    public Outcome<SearchStatus> status(Caller caller) {
        return asAdministrator(caller, () -> Outcome.done(follower.status()));
    }

    @Override
    public Outcome<SearchStatus> reindex(Caller caller) {
        return asAdministrator(caller, () -> {
            follower.again();
            return Outcome.done(follower.status());
        });
    }

    @Override
    public Outcome<SearchStatus> cancelReindex(Caller caller) {
        return asAdministrator(caller, () -> {
            if (!follower.whole()) {
                return new Outcome.Conflict<>(NOT_WHOLE);
            }
            follower.stay();
            return Outcome.done(follower.status());
        });
    }

    private Outcome<SearchStatus> asAdministrator(Caller caller, Supplier<Outcome<SearchStatus>> work) {
        boolean may = caller.administers(accounts);
        return may ? work.get() : new Outcome.Forbidden<>(ADMINISTRATORS);
    }
}
