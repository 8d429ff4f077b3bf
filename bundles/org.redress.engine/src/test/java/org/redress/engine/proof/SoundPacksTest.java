package org.redress.engine.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.api.procedure.PackError;
import org.redress.engine.Packs;
import org.redress.engine.Packs.Pack;

/** What must not be refused: every pack that is delivered, and the example of the language. */
class SoundPacksTest {

    private final EngineProof proof = new EngineProof();

    static List<String> packsOfTheTree() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../packs"))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/resources/redress")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packsOfTheTree")
    void every_delivered_pack_is_proven(String name) {
        assertThat(errors(Packs.inTree(name))).isEmpty();
    }

    @Test
    void the_example_of_the_language_is_proven() throws IOException {
        String page = Files.readString(Path.of("../../docs/pack-language.md"));
        int start = page.indexOf("```yaml\n") + 8;
        assertThat(errors(Packs.of(page.substring(start, page.indexOf("```", start)))))
                .isEmpty();
    }

    private List<String> errors(Pack pack) {
        return proof.prove(pack.procedure(), pack.source()).stream()
                .map((PackError error) -> error.in("en"))
                .toList();
    }
}
