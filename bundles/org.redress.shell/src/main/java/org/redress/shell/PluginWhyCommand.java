package org.redress.shell;

import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.CodeAdministration;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.PluginState;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.procedure.PackRef;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Says why a plugin does not do what somebody expects, and what to type. */
@Service
@Command(
        scope = "redress",
        name = "plugin-why",
        description = "Why a plugin is not active, refused or quarantined, and what to do / 插件为何不起作用")
public final class PluginWhyCommand extends RedressCommand {

    @Argument(index = 0, name = "plugin", description = "Plugin id / 插件标识", required = true)
    @Completion(PluginCompleter.class)
    private String id;

    @Reference
    private PluginAdministration plugins;

    @Reference
    private CodeAdministration code;

    @Reference
    private Units units;

    @Override
    public Object execute() throws CommandException {
        Plugin plugin = plugins.plugin(id)
                .orElseThrow(() -> refused(
                        "RD-PLG-203 " + (language().equals("zh") ? "没有插件 " : "there is no plugin ") + Shown.plain(id)));
        out().println(Shown.text(plugin.title()) + " is "
                + plugin.state().name().toLowerCase(Locale.ROOT)
                + plugin.current().map(ref -> ", version " + ref.version()).orElse(""));
        if (plugin.state() == PluginState.PARKED) {
            out().println("Nothing of it is installed: put its file into deploy/ again. Its cases go on.");
        }
        signatures(plugin);
        code();
        refusals(plugin);
        hindrances();
        return null;
    }

    private void signatures(Plugin plugin) {
        for (PluginVersion version : plugin.versions()) {
            version.signature().ifPresent(signature -> out().println(version.ref()
                            .version() + " from " + Shown.plain(version.origin()) + ": " + Shown.signature(signature)));
        }
    }

    private void code() throws CommandException {
        for (CodeHealth health : require(code.health(caller()))) {
            if (!health.plugin().equals(id)) {
                continue;
            }
            out().println(Shown.plain("code of " + health.version() + ": "
                    + health.condition().name().toLowerCase(Locale.ROOT) + ", " + health.calls() + " calls, "
                    + health.failures() + " failed, " + health.hung() + " hang, " + health.strayThreads()
                    + " threads of its own"));
            health.lastFailure().ifPresent(failure -> out().println(
                            "  last failure " + Shown.time(failure.at()) + ": " + Shown.plain(failure.what())));
        }
        require(code.quarantines(caller())).stream()
                .filter(quarantine -> quarantine.plugin().equals(id))
                .forEach(quarantine -> {
                    out().println("  quarantined since " + Shown.time(quarantine.since()) + " by "
                            + Shown.plain(quarantine.by()) + ": " + Shown.plain(quarantine.why()));
                    out().println("  to ask it again: redress:plugin-quarantine --release --reason '...' " + id);
                });
    }

    private void refusals(Plugin plugin) {
        List<String> origins =
                plugin.versions().stream().map(version -> version.origin()).toList();
        for (RefusedPack pack : plugins.refused()) {
            if (origins.contains(pack.origin())) {
                out().println("a later file was refused, what it brought before goes on: "
                        + Shown.plain(pack.origin()));
                pack.errors().forEach(error -> out().println("  " + Shown.error(error)));
            }
        }
    }

    private void hindrances() {
        for (Unit unit : units.all()) {
            EffectiveActivation state = plugins.activation(id, unit.id());
            state.hindrance()
                    .ifPresent(why -> out().println(unit.id() + ": switched on, and yet off: " + Shown.text(why)));
        }
        List<String> on = units.all().stream()
                .map(unit -> plugins.activation(id, unit.id()))
                .filter(EffectiveActivation::on)
                .map(state ->
                        state.unit() + " (" + state.pack().map(PackRef::version).orElse("?") + ", decided at "
                                + state.decidedAt().orElse("?") + ")")
                .toList();
        out().println(
                        on.isEmpty()
                                ? "It is on nowhere: redress:plugin-activate --reason '...' " + id + " <unit>"
                                : "on: " + String.join(", ", on));
    }
}
