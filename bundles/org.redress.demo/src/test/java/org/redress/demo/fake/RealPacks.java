package org.redress.demo.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.api.procedure.PackCompiler.Compiled;
import org.redress.api.procedure.PackSource;
import org.redress.api.procedure.Procedure;
import org.redress.pack.YamlPackCompiler;

/** The packs that the demonstration activates, compiled from their folders in this source tree. */
public final class RealPacks {

    private static final Path FOLDER = Path.of("../packs");
    private static final List<Procedure> ALL = Stream.of("clinic-chain", "two-level-clinic")
            .map(RealPacks::compile)
            .toList();

    private RealPacks() {}

    public static List<Procedure> all() {
        return ALL;
    }

    /** The files of invented cases that the packs of the tree bring. */
    public static List<Path> demoFiles() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.resolve("src/main/resources/demo.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Procedure compile(String name) {
        Path root = FOLDER.resolve(name).resolve("src/main/resources/redress");
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return ((Compiled) new YamlPackCompiler().compile(new PackSource(files))).procedure();
    }
}
