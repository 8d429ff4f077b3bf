package org.redress.shell;

import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.search.Search;
import org.redress.api.search.SearchStatus;
import org.redress.api.search.SearchStatus.State;

/** Reads everything into the search index of this node again. */
@Service
@Command(
        scope = "redress",
        name = "search-reindex",
        description = "Reads everything into the search index of this node again / 重建本节点的搜索索引",
        detailedDescription = "redress:search-reindex\nredress:search-reindex --cancel\n"
                + "Search answers meanwhile. Ctrl-C leaves the command and the work goes on; --cancel ends the work.\n"
                + "Needed only when something is not found that should be: a damaged index builds itself anew.")
public final class SearchReindexCommand extends RedressCommand {

    @Option(name = "--cancel", description = "Ends it / 取消正在进行的重建")
    private boolean cancel;

    @Option(name = "--background", description = "Begins it and does not wait / 在后台进行，不等待")
    private boolean background;

    @Reference
    private Search search;

    @Override
    public Object execute() throws CommandException, InterruptedException {
        boolean chinese = language().equals("zh");
        if (cancel) {
            require(search.cancelReindex(caller()));
            out().println(chinese ? "已取消。索引继续跟随变更。" : "Cancelled. The index goes on following changes.");
            return null;
        }
        require(search.reindex(caller()));
        if (background) {
            out().println(chinese ? "已开始，用 redress:search-status 查看。" : "Begun; see redress:search-status.");
            return null;
        }
        follow(chinese);
        out().println(SearchWords.line(require(search.status(caller())), chinese));
        return null;
    }

    /** Begins within a moment; prints each new percentage. */
    private void follow(boolean chinese) throws InterruptedException {
        long shown = -1;
        boolean begun = false;
        for (int waited = 0; begun || waited < 5; waited++) {
            TimeUnit.SECONDS.sleep(1);
            SearchStatus status = search.status();
            if (status.state() == State.BUILDING) {
                begun = true;
                if (SearchWords.percent(status) != shown) {
                    shown = SearchWords.percent(status);
                    out().println(SearchWords.line(status, chinese));
                }
            } else if (begun || status.state() == State.FAILING) {
                return;
            }
        }
    }
}
