package org.redress.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.redress.api.upkeep.NodeBackup;

/** Copies the whole node while people work. */
@Service
@Command(
        scope = "redress",
        name = "backup",
        description = "Copies database, plugins and settings into a new directory while people work / 备份",
        detailedDescription = "redress:backup /srv/backups/2026-11-27\n"
                + "The directory is made on the node's machine and can be read by the node's user alone.\n"
                + "Restore with bin/restore while the node is stopped.")
public final class BackupCommand extends RedressCommand {

    private static final long KILOBYTE = 1024;

    @Argument(
            index = 0,
            name = "directory",
            description = "Absolute path on the node, new or empty / 节点上的绝对路径（新的或空的目录）",
            required = true)
    @Completion(FileCompleter.class)
    private String directory;

    @Reference
    private NodeBackup backup;

    @Override
    public Object execute() throws CommandException {
        Path target = NodeFiles.path(directory);
        NodeBackup.Report report = require(backup.backup(caller(), target, text -> out().println(Shown.text(text))));
        boolean chinese = language().equals("zh");
        out().println(
                        chinese
                                ? "完成：" + report.directory() + "，" + report.files() + " 个文件，"
                                        + report.bytes() / KILOBYTE + " KB，数据表版本 " + report.schema()
                                : "Done: " + report.directory() + ", " + report.files() + " files, "
                                        + report.bytes() / KILOBYTE + " KB, schema " + report.schema());
        if (!report.database()) {
            out().println(
                            chinese
                                    ? "数据库不在其中。请现在执行：pg_dump --format=custom --file=" + report.directory()
                                            + "/database.dump <数据库>"
                                    : "The database is not in it. Run now: pg_dump --format=custom --file="
                                            + report.directory() + "/database.dump <database>");
        }
        return null;
    }
}
