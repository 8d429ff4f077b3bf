package org.redress.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackCompiler.Refused;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.pack.YamlPackCompiler;

/** Packs for tests, compiled as they would be in the container. */
public final class Packs {

    /** A pack and the text that it was compiled from. */
    public record Pack(Procedure procedure, PackSource source) {}

    private Packs() {}

    /** A pack of this source tree, for example {@code clinic-chain}. */
    public static Pack inTree(String name) {
        Path root = Path.of("../packs", name, "src/main/resources/redress");
        try (Stream<Path> files = Files.walk(root)) {
            TreeMap<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return compiled(new PackSource(texts));
        } catch (IOException missing) {
            throw new UncheckedIOException("the packs belong to the tree", missing);
        }
    }

    public static Pack of(String text) {
        return compiled(PackSource.single("pack.yaml", text));
    }

    private static Pack compiled(PackSource source) {
        Compilation result = new YamlPackCompiler().compile(source);
        if (result instanceof Refused refused) {
            throw new AssertionError(
                    refused.errors().stream().map(error -> error.in("en")).collect(Collectors.joining("\n")));
        }
        return new Pack(((Compiled) result).procedure(), source);
    }
}
