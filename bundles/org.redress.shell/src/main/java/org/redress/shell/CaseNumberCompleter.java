package org.redress.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.redress.api.casework.CaseDesk;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseSummary;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;

/** Numbers of the open cases that are due first. */
@Service
public final class CaseNumberCompleter implements Completer {

    private static final int MOST = 100;

    @Reference
    private CaseDesk desk;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        Outcome<Page<CaseSummary>> found = desk.find(RedressCommand.reader(), CaseQuery.open(MOST));
        List<String> numbers = found instanceof Outcome.Done<Page<CaseSummary>> done
                ? done.value().items().stream().map(CaseSummary::number).toList()
                : List.of();
        return new StringsCompleter(numbers).complete(session, line, candidates);
    }
}
