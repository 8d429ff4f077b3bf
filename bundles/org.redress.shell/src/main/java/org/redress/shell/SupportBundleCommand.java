package org.redress.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.redress.api.upkeep.SupportBundle;

/** Collects what those who help with a problem need. */
@Service
@Command(
        scope = "redress",
        name = "support-bundle",
        description = "Collects versions, states, figures and log without secrets and customers' data / 生成支持包",
        detailedDescription = "redress:support-bundle /tmp/redress-support.zip\n"
                + "Look through it before you pass it on: it is plain text.")
public final class SupportBundleCommand extends RedressCommand {

    private static final long KILOBYTE = 1024;

    @Argument(
            index = 0,
            name = "file",
            description = "Absolute path on the node of a new .zip / 节点上新文件的绝对路径",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private SupportBundle bundle;

    @Override
    public Object execute() throws CommandException {
        SupportBundle.Report report = require(bundle.write(caller(), NodeFiles.path(file)));
        Path written = report.file();
        report.entries().forEach(out()::println);
        out().println(written + ", " + report.bytes() / KILOBYTE + " KB");
        return null;
    }
}
