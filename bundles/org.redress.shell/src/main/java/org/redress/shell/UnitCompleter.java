package org.redress.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Unit ids. */
@Service
public final class UnitCompleter implements Completer {

    @Reference
    private Units units;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(units.all().stream().map(Unit::id).toList()).complete(session, line, candidates);
    }
}
