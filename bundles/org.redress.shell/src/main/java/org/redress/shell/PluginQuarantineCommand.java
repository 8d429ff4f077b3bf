package org.redress.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.CodeAdministration;
import org.redress.api.plugin.Quarantine;

/** Lists code that is not asked any more, takes a plugin's code out of use, or lets it try again. */
@Service
@Command(
        scope = "redress",
        name = "plugin-quarantine",
        description = "Lists quarantined plugins; stops asking a plugin's code, or asks it again / 隔离或恢复插件代码",
        detailedDescription = "redress:plugin-quarantine\n"
                + "redress:plugin-quarantine --reason 'answers too slowly' vip-policy\n"
                + "redress:plugin-quarantine --release --reason 'mended' vip-policy\n"
                + "Counts on all nodes. Cases go on; where the code was to decide, owners and managers are told.")
public final class PluginQuarantineCommand extends RedressCommand {

    @Argument(index = 0, name = "plugin", description = "Plugin id / 插件标识")
    @Completion(PluginCompleter.class)
    private String plugin;

    @Option(name = "--release", description = "Ask its code again / 恢复")
    private boolean release;

    @Option(name = "--reason", description = "2-500 characters, kept with it / 原因")
    private String reason;

    @Reference
    private CodeAdministration code;

    @Override
    public Object execute() throws CommandException {
        if (plugin == null) {
            show(require(code.quarantines(caller())));
            return null;
        }
        String why = reason == null ? "" : reason;
        show(require(release ? code.release(caller(), plugin, why) : code.quarantine(caller(), plugin, why)));
        return null;
    }

    private void show(List<Quarantine> quarantines) {
        if (quarantines.isEmpty()) {
            out().println("-");
        }
        quarantines.forEach(quarantine -> out().println(Shown.plain(quarantine.plugin() + " " + quarantine.version()
                + ": since " + Shown.time(quarantine.since()) + ", by " + quarantine.by() + ": " + quarantine.why())));
    }
}
