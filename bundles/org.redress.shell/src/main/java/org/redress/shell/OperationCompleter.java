package org.redress.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.redress.api.plugin.PlanRequest.Operation;

/** What can be done with a plugin. */
@Service
public final class OperationCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(Arrays.stream(Operation.values())
                        .map(OperationCompleter::word)
                        .toList())
                .complete(session, line, candidates);
    }

    static String word(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Operation> find(String word) {
        return Arrays.stream(Operation.values())
                .filter(operation -> word(operation).equals(word))
                .findFirst();
    }
}
