package org.redress.itests.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests of this repository as their sources declare them, in whatever module they stand. */
final class TestMethods {

    /** A test: its annotation, further ones, and its name. */
    private static final Pattern TEST = Pattern.compile(
            "@(?:Test|ParameterizedTest|Property|Example|TestFactory)\\b[^;{}]*?(?:\\{[^{}]*}[^;{}]*?)*\\bvoid\\s+(\\w+)\\s*\\(");

    private TestMethods() {}

    /** Where each is, by {@code Class#method}. */
    static Map<String, Path> in(Path repository) {
        Map<String, Path> found = new TreeMap<>();
        for (Path source : sources(repository)) {
            String type = source.getFileName().toString().replace(".java", "");
            Matcher tests = TEST.matcher(read(source));
            while (tests.find()) {
                found.put(type + "#" + tests.group(1), repository.relativize(source));
            }
        }
        return found;
    }

    private static List<Path> sources(Path repository) {
        try (Stream<Path> modules = Stream.concat(
                Files.walk(repository.resolve("bundles")), Files.walk(repository.resolve("itests/src/test/java")))) {
            return modules.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/test/java/"))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
