package org.redress.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.account.Caller;
import org.redress.api.plugin.PluginData;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.problem.Outcome;

/** Asks that what is kept of a removed plugin is deleted, confirms that as the second person, or withdraws it. */
@Service
@Command(
        scope = "redress",
        name = "plugin-purge",
        description = "Deletes data of a removed plugin once two administrators want it / 清除已移除插件的数据（须两人）",
        detailedDescription = "redress:plugin-data old-law\n"
                + "redress:plugin-purge --reason 'no longer used' old-law\n"
                + "redress:plugin-purge --confirm <id> old-law\n"
                + "redress:plugin-purge --withdraw <id> old-law\n"
                + "Nothing goes until another administrator confirms, within seven days. Sources that cases froze stay. Sign in"
                + " by ssh with your own account: the local console is nobody's.")
public final class PluginPurgeCommand extends RedressCommand {

    @Argument(index = 0, name = "plugin", description = "Plugin id / 插件标识", required = true)
    private String plugin;

    @Option(name = "--reason", description = "2-500 characters, kept with it / 原因")
    private String reason;

    @Option(name = "--confirm", description = "Delete what this one says / 确认")
    private String confirm;

    @Option(name = "--withdraw", description = "Take this one back / 撤回")
    private String withdraw;

    @Reference
    private PluginData data;

    @Override
    public Object execute() throws CommandException {
        Caller who = person().orElseGet(() -> Caller.system("shell"));
        PluginPurge purge = require(step(who));
        out().println(Shown.plain(purge.id() + " " + purge.state().name().toLowerCase(Locale.ROOT) + ": "
                + purge.scope().going().size() + " version(s) to delete, "
                + purge.scope().staying().size() + " stay; confirm until " + Shown.time(purge.until())));
        return null;
    }

    private Outcome<PluginPurge> step(Caller who) {
        if (confirm != null) {
            return data.confirmPurge(who, plugin, confirm);
        }
        return withdraw != null
                ? data.withdrawPurge(who, plugin, withdraw)
                : data.askPurge(who, plugin, reason == null ? "" : reason);
    }
}
