package org.redress.itests.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.redress.itests.node.RedressNode;

/** Looks into the Java of a running node: how many loaders still hold the class of a {@link CodePlugin}. */
record PluginLoaders(RedressNode node) {

    /** After everything that nobody holds has been collected. */
    int alive() {
        jcmd("GC.run");
        jcmd("GC.run");
        return (int) jcmd("VM.classloaders", "show-classes")
                .lines()
                .filter(line -> line.strip().endsWith("plugin.Policy"))
                .count();
    }

    private String jcmd(String... command) {
        String[] all = new String[command.length + 2];
        all[0] = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        all[1] = String.valueOf(node.pid());
        System.arraycopy(command, 0, all, 2, command.length);
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
