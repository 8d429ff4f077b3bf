package org.redress.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.api.procedure.PackSource;

/** Finds and reads the files of a pack. */
final class PackFolder {

    private static final String MARKER = "redress/pack.yaml";

    private PackFolder() {}

    /** All YAML files below a folder, or the one file given. */
    static PackSource read(Path folderOrFile) {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folderOrFile)) {
            for (Path file : found.filter(PackFolder::yaml).toList()) {
                Path name = file.equals(folderOrFile) ? file.getFileName() : folderOrFile.relativize(file);
                files.put(name.toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (files.isEmpty()) {
            throw new AssertionError("no YAML file in " + folderOrFile);
        }
        return new PackSource(files);
    }

    /**
     * Gives the root of the module or jar on the class path that holds {@code redress/pack.yaml} to a function.
     *
     * @throws AssertionError when there is none, or more than one to choose from
     */
    static <T> T onClassPath(Function<Path, T> use) {
        URI found = only().normalize();
        if (!found.getScheme().equals("jar")) {
            return use.apply(Path.of(found).getParent().getParent());
        }
        // Not opened by its URI: such a file system is shared, and closing it would take it from somebody else.
        Path jar = Path.of(URI.create(found.getSchemeSpecificPart().replaceFirst("!/.*", "")));
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
            return use.apply(inside.getPath("/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URI only() {
        try {
            List<URL> found = Collections.list(PackFolder.class.getClassLoader().getResources(MARKER));
            if (found.size() != 1) {
                throw new AssertionError("one " + MARKER + " is wanted on the class path, found " + found
                        + "; PackUnderTest.in(folder) takes a certain one");
            }
            return found.get(0).toURI();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean yaml(Path file) {
        return file.toString().endsWith(".yaml") && Files.isRegularFile(file);
    }
}
