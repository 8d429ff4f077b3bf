package org.redress.itests.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.redress.itests.node.RedressNode;

/** {@code bin/client} of the distribution: the shell over SSH, as a script of an administrator would use it. */
public final class KarafClient {

    /** What the client printed, and how it ended. */
    public record Session(String printed, int exitCode) {}

    private final RedressNode node;

    public KarafClient(RedressNode node) {
        this.node = node;
    }

    public Session run(String user, String password, String... commands) {
        Path client = Path.of(System.getProperty("redress.home")).resolve("bin/client");
        ProcessBuilder builder = new ProcessBuilder(
                        client.toString(), "-b", "-a", String.valueOf(node.sshPort()), "-u", user, "-p", password)
                .redirectErrorStream(true);
        // Its own data directory: the script reads the same settings as a node's.
        builder.environment()
                .put("KARAF_DATA", node.data().resolveSibling("client").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            try (OutputStream input = process.getOutputStream()) {
                input.write((String.join("\n", commands) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("bin/client did not end: " + printed);
            }
            return new Session(printed, process.exitValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
