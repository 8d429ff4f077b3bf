package org.redress.manager.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.procedure.PackRef;
import org.redress.manager.Fakes;
import org.redress.manager.source.Sha256;

/** A node's watched folder holds what all nodes have to hold, and what somebody does there by hand stays. */
class PlacedFilesTest {

    private static final String NAME = "law-1.0.0.redress.yaml";

    @TempDir
    Path node;

    private final MemoryFiles store = new MemoryFiles(new Fakes().registry);
    private PlacedFiles placed;
    private Path file;
    private String old;

    @BeforeEach
    void a_kept_file() {
        store.asleep = true;
        file = node.resolve("deploy").resolve(NAME);
        placed = onNode("turns");
        old = keep("old");
    }

    private PlacedFiles onNode(String turns) {
        return new PlacedFiles(store, () -> Optional.of(node.resolve("deploy")), node.resolve(turns));
    }

    private String keep(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.of(bytes);
        store.keep(
                new PluginUpload(
                        sha256,
                        NAME,
                        new PackRef("law", "1.0.0", sha256),
                        PluginSignature.UNSIGNED,
                        bytes.length,
                        "admin",
                        java.time.Instant.EPOCH),
                bytes);
        return sha256;
    }

    @Test
    void it_comes_and_goes_and_leaves_nothing_unfinished() throws IOException {
        store.want(NAME, old, true);
        placed.place();
        assertThat(file).hasContent("old");
        assertThat(node.resolve("deploy")).isDirectoryNotContaining("glob:**.part");

        store.want(NAME, old, false);
        placed.place();
        assertThat(file).doesNotExist();
    }

    @Test
    void what_was_done_once_is_not_done_again() throws IOException {
        store.want(NAME, old, true);
        placed.place();
        Files.delete(file);
        placed.place();
        assertThat(file).doesNotExist();
        onNode("turns").place();
        assertThat(file).as("after a restart, too").doesNotExist();

        store.want(NAME, old, true);
        placed.place();
        assertThat(file).as("another turn").exists();
    }

    @Test
    void another_node_does_it_on_its_own() throws IOException {
        store.want(NAME, old, true);
        placed.place();
        Files.delete(file);
        onNode("turns-of-another").place();
        assertThat(file).hasContent("old");
    }

    @Test
    void a_file_with_other_bytes_than_those_named_is_not_taken_away() throws IOException {
        store.want(NAME, old, true);
        placed.place();
        Files.writeString(file, "mended by hand");
        store.want(NAME, old, false);
        placed.place();
        assertThat(file).hasContent("mended by hand");
    }

    @Test
    void nobody_watches_nothing_happens() throws IOException {
        store.want(NAME, old, true);
        new PlacedFiles(store, Optional::empty, node.resolve("turns")).place();
        assertThat(file).doesNotExist();
    }
}
