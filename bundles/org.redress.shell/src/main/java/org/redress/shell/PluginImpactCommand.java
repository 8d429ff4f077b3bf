package org.redress.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlans;

/** Shows everything that a plan touches, or what hangs on a plugin. */
@Service
@Command(
        scope = "redress",
        name = "plugin-impact",
        description = "Everything that a plan touches, or what hangs on a plugin / 计划的全部影响，或插件牵涉的内容",
        detailedDescription = "redress:plugin-impact <plan>\n"
                + "redress:plugin-impact clinic-chain\n"
                + "Of a plugin it shows what would be touched if it were disabled.")
public final class PluginImpactCommand extends RedressCommand {

    @Argument(index = 0, name = "plan", description = "Plan or plugin id / 计划或插件标识", required = true)
    @Completion(PluginCompleter.class)
    private String id;

    @Reference
    private PluginPlans plans;

    @Override
    public Object execute() throws CommandException {
        PluginPlan plan = PluginApplyCommand.isPlan(id)
                ? require(plans.find(caller(), id))
                : require(plans.plan(caller(), PlanRequest.of(id, Operation.DISABLE)));
        PlanLines.details(plan).forEach(out()::println);
        return null;
    }
}
