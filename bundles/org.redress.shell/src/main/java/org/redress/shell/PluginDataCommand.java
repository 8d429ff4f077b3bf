package org.redress.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.account.Caller;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.KeptData.Part;
import org.redress.api.plugin.PluginData;
import org.redress.api.plugin.PluginExport;
import org.redress.api.plugin.PurgeScope;

/** What is kept of plugins, removed ones included; takes it along as a file. */
@Service
@Command(
        scope = "redress",
        name = "plugin-data",
        description = "Shows what is kept of plugins, removed ones included, or exports it / 插件数据：查看或导出",
        detailedDescription = "redress:plugin-data\n"
                + "redress:plugin-data old-law\n"
                + "redress:plugin-data --export /srv/redress/old-law.zip --cases old-law\n"
                + "The file is made on the node's machine, for its own user alone. People's words are in it only from cases"
                + " that your account may see.")
public final class PluginDataCommand extends RedressCommand {

    @Argument(index = 0, name = "plugin", description = "Plugin id / 插件标识")
    private String plugin;

    @Option(name = "--export", description = "Absolute path on the node of a .zip / 节点上文件的绝对路径")
    private String file;

    @Option(name = "--cases", description = "With its cases / 包括个案")
    private boolean cases;

    @Reference
    private PluginData data;

    @Override
    public Object execute() throws CommandException {
        if (plugin == null) {
            require(data.all(caller())).forEach(this::line);
        } else if (file == null) {
            show(require(data.find(caller(), plugin)));
        } else {
            export();
        }
        return null;
    }

    private void export() throws CommandException {
        Path path = NodeFiles.path(file);
        PluginExport export = require(data.export(reads(), plugin, cases));
        try {
            NodeFiles.write(path, export.content());
        } catch (IOException failure) {
            throw NodeFiles.failed(path, failure);
        }
        out().println(path);
    }

    /** Whose cases show people's words: those of the account that signed in, and nobody's at the local console. */
    private Caller reads() {
        return person().orElseGet(() -> new Caller(
                Caller.SYSTEM_USER,
                Caller.Entry.SHELL,
                language(),
                UUID.randomUUID().toString()));
    }

    private void line(KeptData kept) {
        out().println(Shown.plain(kept.plugin() + (kept.removed() ? " removed" : " present") + ": "
                + kept.versions().size() + " version(s), cases " + cases(kept.cases()) + others(kept.parts())));
    }

    private static String cases(KeptData.Cases counted) {
        return counted.open() + " open, " + counted.closed() + " closed, " + counted.archived() + " archived";
    }

    private static String others(Map<Part, Integer> parts) {
        return parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> ", " + code(part.getKey()) + " " + part.getValue())
                .collect(Collectors.joining());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void show(KeptData kept) {
        line(kept);
        kept.versions().forEach(version -> out().println(
                        Shown.plain("  " + version.ref().version() + " "
                                + version.ref().digest().substring(0, 12) + " " + version.origin()
                                + (version.live() ? ", live" : "") + ", " + version.size() + " characters, cases "
                                + cases(version.cases()))));
        PurgeScope scope = kept.scope();
        out().println("  a purge would delete " + scope.going().size() + " version(s)" + others(scope.parts()) + "; "
                + scope.staying().size() + " stay for their cases");
        kept.hindrances().forEach(why -> out().println("  ! " + Shown.text(why)));
        kept.purges().forEach(purge -> out().println(Shown.plain("  purge " + purge.id() + " " + code(purge.state())
                + ": asked by " + purge.askedBy() + " " + Shown.time(purge.askedAt()) + ", until "
                + Shown.time(purge.until())
                + purge.endedBy()
                        .map(by -> ", ended by " + by + " " + Shown.time(purge.endedAt()))
                        .orElse("")
                + ": " + purge.reason())));
    }
}
