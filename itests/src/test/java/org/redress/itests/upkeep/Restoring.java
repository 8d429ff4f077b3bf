package org.redress.itests.upkeep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redress.itests.node.RedressNode;

/** {@code bin/restore} of the distribution for a stopped node, and what makes it necessary. */
final class Restoring {

    /** What the script printed, and how it ended. */
    record Result(String printed, int exitCode) {}

    private Restoring() {}

    static Result of(RedressNode node, Path backup) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("redress.home")).resolve("bin/restore");
        ProcessBuilder builder = new ProcessBuilder(script.toString(), backup.toString()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KARAF_DATA", node.data().toString());
        builder.environment().put("REDRESS_DEPLOY_DIR", node.deploy().toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(printed, process.waitFor());
    }

    /** Everything that the node kept is gone: data and plugins. */
    static void destroy(RedressNode node) throws IOException {
        for (Path folder : List.of(node.data(), node.deploy())) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(node.deploy());
    }
}
