package org.redress.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.PlanRequest;
import org.redress.api.plugin.PlanRequest.Operation;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlans;

/** Shows what a change of a plugin would touch, or which plans there were. */
@Service
@Command(
        scope = "redress",
        name = "plugin-plan",
        description = "Shows what a change of a plugin would touch; nothing changes yet / 计划插件变更并显示影响",
        detailedDescription = "redress:plugin-plan clinic-chain\n"
                + "redress:plugin-plan clinic-chain install\n"
                + "redress:plugin-plan clinic-chain update 1.1.0\n"
                + "redress:plugin-plan --unit sh-jingan clinic-chain pilot 1.1.0\n"
                + "redress:plugin-plan --unit east --setting certificateDays=10 clinic-chain activate\n"
                + "redress:plugin-plan --unit hz-xihu clinic-chain deactivate\n"
                + "redress:plugin-plan clinic-chain disable\n"
                + "redress:plugin-plan clinic-chain remove 1.0.0\n"
                + "Without an operation the plugin's plans are listed. Options come before the plugin.")
public final class PluginPlanCommand extends RedressCommand {

    @Argument(index = 0, name = "plugin", description = "Plugin id / 插件标识", required = true)
    @Completion(PluginCompleter.class)
    private String plugin;

    @Argument(
            index = 1,
            name = "operation",
            description = "install, update, activate, deactivate, pilot, disable, remove / 操作")
    @Completion(OperationCompleter.class)
    private String operation;

    @Argument(index = 2, name = "version", description = "Deployed or uploaded / 版本")
    private String version;

    @Option(name = "--unit", description = "Where, for activate, deactivate, pilot / 机构")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(
            name = "--setting",
            multiValued = true,
            description = "name=value; replaces all earlier choices of this unit / 设置（替换本机构原有设置）")
    private List<String> settings = new ArrayList<>();

    @Option(name = "--reason", description = "2-500 characters, kept with the decisions / 原因")
    private String reason;

    @Reference
    private PluginPlans plans;

    @Override
    public Object execute() throws CommandException {
        if (operation == null) {
            require(plans.of(caller(), plugin)).forEach(plan -> out().println(PlanLines.headline(plan)));
            return null;
        }
        Operation wanted = OperationCompleter.find(operation)
                .orElseThrow(() -> wrong("没有这种操作；请按 Tab 键选择。", "there is no such operation; press Tab to choose one."));
        Map<String, Object> chosen = SettingWords.parse(settings);
        PluginPlan plan = require(plans.plan(
                caller(),
                new PlanRequest(
                        plugin,
                        wanted,
                        Optional.ofNullable(version),
                        Optional.ofNullable(unit),
                        chosen.isEmpty() ? Optional.empty() : Optional.of(chosen),
                        Optional.ofNullable(reason))));
        PlanLines.summary(plan).forEach(out()::println);
        return null;
    }
}
