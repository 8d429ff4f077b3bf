package org.redress.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.PluginPlans;

/** Reverses the plan that was applied last. */
@Service
@Command(
        scope = "redress",
        name = "plugin-rollback",
        description = "Takes back the plan that was applied last to a plugin / 撤销插件最近执行的计划",
        detailedDescription = "redress:plugin-rollback clinic-chain\n"
                + "redress:plugin-rollback <plan>\n"
                + "Possible while nobody has decided otherwise or changed the files since.")
public final class PluginRollbackCommand extends RedressCommand {

    @Argument(index = 0, name = "plugin", description = "Plugin or plan id / 插件或计划标识", required = true)
    @Completion(PluginCompleter.class)
    private String id;

    @Reference
    private PluginPlans plans;

    @Override
    public Object execute() throws CommandException, InterruptedException {
        String plan = PluginApplyCommand.isPlan(id)
                ? id
                : require(plans.lastApplied(caller(), id)).id();
        PluginApplyCommand.end(this, plans, require(plans.rollback(caller(), plan)));
        return null;
    }
}
