package org.redress.shell;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.redress.api.upkeep.Configuration;
import org.redress.api.upkeep.ConfigurationPlan;
import org.redress.api.upkeep.ConfigurationPlan.Kind;

/** Shows what a configuration file would change, and applies it as it was shown. */
@Service
@Command(
        scope = "redress",
        name = "config-import",
        description = "Shows what a configuration file would change, or applies it as shown / 比较或导入配置",
        detailedDescription = "redress:config-import --plan /srv/redress/decisions.json\n"
                + "redress:config-import --apply 3f2a9c01d4e5 /srv/redress/decisions.json\n"
                + "The plan's number is printed by --plan; --apply is refused when anything changed since.")
public final class ConfigImportCommand extends RedressCommand {

    @Argument(index = 0, name = "file", description = "Absolute path on the node / 节点上的绝对路径", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--plan", description = "Only show the difference / 只显示差异")
    private boolean plan;

    @Option(name = "--apply", description = "Number of the plan to apply / 要应用的计划编号")
    private String apply;

    @Reference
    private Configuration configuration;

    @Override
    public Object execute() throws CommandException {
        if (plan == (apply != null)) {
            throw wrong("请使用 --plan 或 --apply 之一。", "Use either --plan or --apply.");
        }
        Path path = NodeFiles.path(file);
        String text;
        try {
            text = NodeFiles.read(path);
        } catch (IOException failure) {
            throw NodeFiles.failed(path, failure);
        }
        ConfigurationPlan found =
                require(plan ? configuration.plan(caller(), text) : configuration.apply(caller(), text, apply.strip()));
        print(found);
        boolean chinese = language().equals("zh");
        if (!plan) {
            out().println(chinese ? "已应用。" : "Applied.");
        } else if (found.level()) {
            out().println(chinese ? "没有差异。" : "No difference.");
        } else if (found.possible()) {
            out().println((chinese ? "应用：" : "To apply it: ") + "redress:config-import --apply " + found.id() + " "
                    + path);
        } else {
            out().println(chinese ? "须先处理以 ! 标出的问题。" : "Mend what is marked with ! first.");
        }
        return null;
    }

    private void print(ConfigurationPlan found) {
        found.lines().forEach(line -> {
            out().println(mark(line.kind()) + " " + Shown.text(line.words()));
            line.values().forEach(value -> out().println(Shown.plain("    " + value.name() + ": "
                    + (value.before().isEmpty() ? "-" : value.before()) + " -> "
                    + (value.after().isEmpty() ? "-" : value.after()))));
        });
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case ADD -> "+";
            case CHANGE -> "~";
            case REMOVE -> "-";
            case IMPOSSIBLE -> "!";
            case NOTE -> "=";
        };
    }
}
