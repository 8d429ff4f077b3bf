package org.redress.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.redress.api.casework.CaseState;

/** States of cases. */
@Service
public final class StateCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(Arrays.stream(CaseState.values())
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .toList())
                .complete(session, line, candidates);
    }
}
