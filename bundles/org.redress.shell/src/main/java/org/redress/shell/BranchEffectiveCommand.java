package org.redress.shell;

import java.util.List;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.SettingOrigin;
import org.redress.api.procedure.PackRef;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Shows what holds at a unit, and who decided it. */
@Service
@Command(
        scope = "redress",
        name = "branch-effective",
        description =
                "Which plugins are on at a unit, in which version, with which settings, and by whose word / 机构实际生效的插件与设置",
        detailedDescription =
                "redress:branch-effective sh-jingan\n"
                        + "redress:branch-effective --all sh-jingan\n"
                        + "Each value names the unit that chose it; the others are the pack's own. --all shows those that are off, too.")
public final class BranchEffectiveCommand extends RedressCommand {

    @Argument(index = 0, name = "unit", description = "Branch, region or chain / 门店、大区或总部", required = true)
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--all", description = "Those that are off, too / 包括停用的")
    private boolean all;

    @Reference
    private PluginAdministration plugins;

    @Reference
    private Units units;

    @Override
    public Object execute() throws CommandException {
        if (units.find(unit).isEmpty()) {
            throw refused(
                    "RD-PLG-202 " + (language().equals("zh") ? "没有机构 " : "there is no unit ") + Shown.plain(unit));
        }
        List<EffectiveActivation> shown = plugins.activations(unit).stream()
                .filter(state -> all || state.on() || state.hindrance().isPresent())
                .toList();
        shown.forEach(this::print);
        if (shown.isEmpty()) {
            out().println("-");
        }
        return null;
    }

    private void print(EffectiveActivation state) {
        out().println(Shown.plain(state.plugin() + " "
                + (state.on() ? state.pack().map(PackRef::version).orElse("") : "off")
                + state.decidedAt().map(at -> ", decided at " + at).orElse(", nobody decided")
                + state.lockedAt().map(at -> ", locked by " + at).orElse("")
                + state.own()
                        .flatMap(own -> own.versionRange())
                        .map(range -> ", versions " + range)
                        .orElse("")));
        state.hindrance().ifPresent(why -> out().println("  " + Shown.text(why)));
        List<EffectiveActivation> path = units.path(unit).stream()
                .map(Unit::id)
                .map(above -> plugins.activation(state.plugin(), above))
                .toList();
        new TreeMap<>(state.settings()).forEach((name, value) -> SettingOrigin.of(name, value, path)
                .ifPresentOrElse(
                        chosen -> out().println(Shown.plain("  " + name + " = " + value + "  (" + chosen + ")")),
                        () -> out().println(Shown.plain("  " + name + " = " + value))));
    }
}
