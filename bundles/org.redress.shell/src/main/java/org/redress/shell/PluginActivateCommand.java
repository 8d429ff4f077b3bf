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
import org.redress.api.plugin.Activation.State;
import org.redress.api.plugin.ActivationChange;
import org.redress.api.plugin.ActivationPreview;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.procedure.PackRef;

/** Decides about a plugin at a unit. */
@Service
@Command(
        scope = "redress",
        name = "plugin-activate",
        description = "Switches a plugin on, off or to what the unit above says; new cases follow at once / 启用、停用或继承插件",
        detailedDescription = "redress:plugin-activate --reason 'pilot' clinic-chain east\n"
                + "redress:plugin-activate --range '[1.1,2)' --setting certificateDays=10 --reason 'trial' clinic-chain hz-xihu\n"
                + "redress:plugin-activate --lock --reason 'rule of the chain' clinic-chain lanhu\n"
                + "Options come before plugin and unit. "
                + "Running cases keep what they started with.")
public final class PluginActivateCommand extends RedressCommand {

    @Argument(index = 0, name = "plugin", description = "Plugin id / 插件标识", required = true)
    @Completion(PluginCompleter.class)
    private String plugin;

    @Argument(index = 1, name = "unit", description = "Branch, region or chain / 门店、大区或总部", required = true)
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--off", description = "Switch off / 停用")
    private boolean off;

    @Option(name = "--inherit", description = "Follow the unit above / 继承上级")
    private boolean inherit;

    @Option(name = "--lock", description = "Units below cannot decide otherwise / 锁定下级")
    private boolean lock;

    @Option(name = "--unlock", description = "Take the lock away / 解除锁定")
    private boolean unlock;

    @Option(name = "--range", description = "Versions to use, for example [1.0,2.0); '' for any / 版本范围")
    private String range;

    @Option(
            name = "--setting",
            multiValued = true,
            description = "name=value; replaces all earlier choices of this unit / 设置（替换本机构原有设置）")
    private List<String> settings = new ArrayList<>();

    @Option(name = "--reason", required = true, description = "2-500 characters, kept with the decision / 原因")
    private String reason;

    @Option(name = "--preview", description = "Only show which branches gain or lose it / 仅预览")
    private boolean preview;

    @Reference
    private PluginAdministration plugins;

    @Override
    public Object execute() throws CommandException {
        ActivationChange change = change();
        if (preview) {
            ActivationPreview effect = require(plugins.preview(caller(), change));
            out().println("gains it: " + list(effect.gain()));
            out().println("loses it: " + list(effect.lose()));
            out().println("open cases there, which go on as they are: " + effect.openCases());
            return null;
        }
        EffectiveActivation state = require(plugins.decide(caller(), change));
        out().println(state.plugin() + " at " + state.unit() + " is "
                + (state.on()
                        ? "on, version " + state.pack().map(PackRef::version).orElse("")
                        : "off")
                + state.decidedAt().map(at -> ", decided at " + at).orElse(", nobody decided"));
        state.hindrance().ifPresent(why -> out().println(Shown.text(why)));
        return null;
    }

    private ActivationChange change() throws CommandException {
        if (off && inherit) {
            throw wrong("--off 与 --inherit 不能同时使用。", "--off and --inherit exclude each other.");
        }
        if (lock && unlock) {
            throw wrong("--lock 与 --unlock 不能同时使用。", "--lock and --unlock exclude each other.");
        }
        Map<String, Object> chosen = SettingWords.parse(settings);
        return new ActivationChange(
                plugin,
                unit,
                off ? State.OFF : inherit ? State.INHERIT : State.ON,
                lock || unlock ? Optional.of(lock) : Optional.empty(),
                Optional.ofNullable(range),
                chosen.isEmpty() ? Optional.empty() : Optional.of(chosen),
                reason);
    }

    private static String list(List<String> branches) {
        return branches.isEmpty() ? "-" : String.join(", ", branches);
    }
}
