package org.redress.shell;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.PluginUploads;

/** Keeps a plugin's file, so that a plan can bring it to every node. */
@Service
@Command(
        scope = "redress",
        name = "plugin-upload",
        description = "Checks a plugin's file and keeps it for a plan / 检查并保存插件文件",
        detailedDescription = "redress:plugin-upload /srv/redress/clinic-chain-1.1.0.redress.yaml\n"
                + "It is used nowhere until a plan installs it: redress:plugin-plan <plugin> install")
public final class PluginUploadCommand extends RedressCommand {

    @Argument(index = 0, name = "file", description = "Absolute path on the node / 节点上的绝对路径", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private PluginUploads uploads;

    @Override
    public Object execute() throws CommandException {
        Path path = NodeFiles.path(file);
        try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
            PluginUpload upload =
                    require(uploads.upload(caller(), path.getFileName().toString(), content));
            out().println(Shown.plain(
                    upload.pack().id() + " " + upload.pack().version() + ": " + Shown.signature(upload.signature())));
            out().println((language().equals("zh") ? "下一步：" : "Next: ") + "redress:plugin-plan "
                    + upload.pack().id() + " install");
        } catch (IOException failure) {
            throw NodeFiles.failed(path, failure);
        }
        return null;
    }
}
