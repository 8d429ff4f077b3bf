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

/** Writes everything that administrators decided into a file. */
@Service
@Command(
        scope = "redress",
        name = "config-export",
        description = "Writes units, working time and decisions about plugins into a file / 导出配置",
        detailedDescription =
                "redress:config-export /srv/redress/decisions.json\n"
                        + "redress:config-export --accounts /srv/redress/decisions.json\n"
                        + "The file is made on the node's machine. It holds no password; an older file of that name is replaced.")
public final class ConfigExportCommand extends RedressCommand {

    @Argument(index = 0, name = "file", description = "Absolute path on the node / 节点上的绝对路径", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--accounts", description = "With accounts and roles, without passwords / 包括账号与角色（不含密码）")
    private boolean accounts;

    @Reference
    private Configuration configuration;

    @Override
    public Object execute() throws CommandException {
        Path path = NodeFiles.path(file);
        String text = require(configuration.export(caller(), accounts));
        try {
            NodeFiles.write(path, text);
        } catch (IOException failure) {
            throw NodeFiles.failed(path, failure);
        }
        out().println(path);
        return null;
    }
}
