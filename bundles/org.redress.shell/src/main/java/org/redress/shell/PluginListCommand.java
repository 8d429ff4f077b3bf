package org.redress.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.redress.api.plugin.EffectiveActivation;
import org.redress.api.plugin.Plugin;
import org.redress.api.plugin.PluginAdministration;
import org.redress.api.plugin.PluginVersion;
import org.redress.api.plugin.RefusedPack;
import org.redress.api.procedure.PackError;
import org.redress.api.procedure.PackRef;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Plugins, their versions, where they are on and why, and what was refused. */
@Service
@Command(
        scope = "redress",
        name = "plugin-list",
        description =
                "Lists plugins and refused packs; with an id: its versions, and where it is on and why / 列出插件及被拒绝的文件")
public final class PluginListCommand extends RedressCommand {

    @Argument(name = "plugin", description = "Plugin id: show its versions and what holds at each unit / 插件标识")
    @Completion(PluginCompleter.class)
    private String id;

    @Option(name = "--refused", description = "Only the packs that were refused / 仅被拒绝的文件")
    private boolean refusedOnly;

    @Reference
    private PluginAdministration plugins;

    @Reference
    private Units units;

    @Override
    public Object execute() throws CommandException {
        if (id != null) {
            Plugin plugin = plugins.plugin(id)
                    .orElseThrow(() -> refused("RD-PLG-203 "
                            + (language().equals("zh") ? "没有插件 " : "there is no plugin ") + Shown.plain(id)));
            versions(plugin);
            activations(plugin);
            return null;
        }
        if (!refusedOnly) {
            overview();
        }
        refused();
        return null;
    }

    private void overview() {
        ShellTable table = table("Plugin", "Title", "Kind", "Current", "State", "Versions");
        for (Plugin plugin : plugins.plugins()) {
            table.addRow()
                    .addContent(
                            plugin.id(),
                            Shown.text(plugin.title()),
                            plugin.kind().name().toLowerCase(Locale.ROOT),
                            plugin.current().map(PackRef::version).orElse("-"),
                            plugin.state().name().toLowerCase(Locale.ROOT),
                            versionWords(plugin.versions()));
        }
        table.print(out());
    }

    /** A number that was deployed several times with other content stands once. */
    private static String versionWords(List<PluginVersion> versions) {
        Map<String, Boolean> live = new LinkedHashMap<>();
        versions.forEach(version -> live.merge(version.ref().version(), version.live(), Boolean::logicalOr));
        return live.entrySet().stream()
                .map(version -> version.getKey() + (version.getValue() ? "" : " (parked)"))
                .collect(Collectors.joining(", "));
    }

    private void refused() {
        if (plugins.refused().isEmpty()) {
            if (refusedOnly) {
                out().println("-");
            }
            return;
        }
        out().println();
        out().println("Refused, nothing of it is active:");
        for (RefusedPack pack : plugins.refused()) {
            out().println(Shown.plain(pack.origin()) + ", " + Shown.time(pack.at()));
            for (PackError error : pack.errors()) {
                out().println("  " + Shown.error(error));
            }
        }
    }

    private void versions(Plugin plugin) {
        out().println(Shown.text(plugin.title()) + ": " + Shown.text(plugin.description()));
        ShellTable table = table("Version", "State", "Origin", "Signature", "First installed", "Open cases", "Digest");
        for (PluginVersion version : plugin.versions()) {
            boolean current = plugin.current().filter(version.ref()::equals).isPresent();
            String state = current ? "current" : version.live() ? "beside" : "parked";
            table.addRow()
                    .addContent(
                            version.ref().version(),
                            state,
                            version.origin(),
                            version.signature().map(Shown::signature).orElse("-"),
                            Shown.time(version.installedAt()),
                            version.openCases(),
                            version.ref().digest().substring(0, 12));
        }
        table.print(out());
    }

    private void activations(Plugin plugin) {
        out().println();
        ShellTable table = table("Unit", "On", "Version", "Decided at", "Locked at", "Why");
        for (Unit unit : units.all()) {
            EffectiveActivation state = plugins.activation(plugin.id(), unit.id());
            String why = state.hindrance()
                    .map(Shown::text)
                    .orElse(state.own()
                            .map(own -> Shown.plain(own.by() + ": " + own.reason()))
                            .orElse(""));
            table.addRow()
                    .addContent(
                            unit.id(),
                            state.on() ? "on" : "off",
                            state.pack().map(PackRef::version).orElse(""),
                            state.decidedAt().orElse("nobody decided"),
                            state.lockedAt().orElse(""),
                            why);
        }
        table.print(out());
    }

    private static ShellTable table(String... columns) {
        ShellTable table = new ShellTable().emptyTableText("-");
        for (String column : columns) {
            table.column(column);
        }
        return table;
    }
}
