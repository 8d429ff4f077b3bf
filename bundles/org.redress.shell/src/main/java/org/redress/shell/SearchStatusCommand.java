package org.redress.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.search.Search;

/** How the search index of this node is doing. */
@Service
@Command(
        scope = "redress",
        name = "search-status",
        description = "Shows how the search index of this node is doing / 查看本节点的搜索索引")
public final class SearchStatusCommand extends RedressCommand {

    @Reference
    private Search search;

    @Override
    public Object execute() throws CommandException {
        out().println(SearchWords.line(
                require(search.status(caller())), language().equals("zh")));
        return null;
    }
}
