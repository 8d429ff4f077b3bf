package org.redress.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.karaf.shell.support.CommandException;
import org.redress.api.plugin.PluginExport;

/** Files on the node's machine that commands are given by name. */
final class NodeFiles {

    private NodeFiles() {}

    /** Whoever types it does not know where the node was started. */
    static Path path(String words) throws CommandException {
        try {
            Path path = Path.of(words);
            if (path.isAbsolute() && path.getFileName() != null) {
                return path.normalize();
            }
        } catch (InvalidPathException broken) {
            // the same answer
        }
        throw RedressCommand.wrong(
                "请填写节点上的绝对路径，例如 /srv/redress/…。", "Give an absolute path on the node, such as /srv/redress/…");
    }

    static String read(Path path) throws IOException {
        return Files.readString(path, StandardCharsets.UTF_8);
    }

    static void write(Path path, String text) throws IOException {
        write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** For the node's own user alone, and whole or not at all. */
    static void write(Path path, PluginExport.Content content) throws IOException {
        Path part = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static CommandException failed(Path path, IOException failure) {
        return RedressCommand.wrong(path + " 无法读写：" + failure, path + " cannot be read or written: " + failure);
    }
}
