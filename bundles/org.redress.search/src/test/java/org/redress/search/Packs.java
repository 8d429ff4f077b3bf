package org.redress.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.pack.YamlPackCompiler;

/** Packs of this source tree, compiled as they would be in the container. */
final class Packs {

    private Packs() {}

    static Procedure inTree(String name) {
        Path root = Path.of("../packs", name, "src/main/resources/redress");
        try (Stream<Path> files = Files.walk(root)) {
            TreeMap<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return ((Compiled) new YamlPackCompiler().compile(new PackSource(texts))).procedure();
        } catch (IOException missing) {
            throw new UncheckedIOException("the packs belong to the tree", missing);
        }
    }
}
