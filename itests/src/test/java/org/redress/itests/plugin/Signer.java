package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An author of plugins with a key of their own, who signs with the tool of the distribution. */
final class Signer {

    private static final Path TOOL = Path.of(System.getProperty("redress.home"), "bin", "plugin-sign");

    private final Path folder;

    Signer() throws IOException {
        folder = Files.createTempDirectory("signer");
        run("key", folder.resolve("author").toString());
    }

    byte[] signs(String fileName, byte[] content) {
        try {
            Path file = Files.write(folder.resolve(fileName), content);
            run("sign", folder.resolve("author.key").toString(), file.toString());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] signs(TestPack pack) {
        return signs(pack.fileName(), pack.yaml().getBytes(StandardCharsets.UTF_8));
    }

    /** The public key into the trust folder of a node. */
    void trustedAs(Path trust, String fileName) throws IOException {
        Files.createDirectories(trust);
        Files.copy(folder.resolve("author.pem"), trust.resolve(fileName));
    }

    private static void run(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(TOOL.toString()));
        command.addAll(List.of(words));
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process tool = start.start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(tool.waitFor()).as(said).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
