package org.redress.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginAdministration;

/** Plugin ids. */
@Service
public final class PluginCompleter implements Completer {

    @Reference
    private PluginAdministration plugins;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(plugins.plugins().stream().map(Plugin::id).toList())
                .complete(session, line, candidates);
    }
}
