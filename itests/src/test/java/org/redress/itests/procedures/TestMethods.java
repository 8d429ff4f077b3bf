package org.redress.itests.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<String, List<Path>> found = new TreeMap<>();

    TestMethods(Path repository) {
        for (Path source : sources(repository)) {
            String type = source.getFileName().toString().replace(".java", "");
            Matcher tests = TEST.matcher(read(source));
            while (tests.find()) {
                found.computeIfAbsent(type + "#" + tests.group(1), test -> new ArrayList<>())
                        .add(repository.relativize(source));
            }
        }
    }

    /**
     * Where the test of that name stands: the pack's own, else the only one there is elsewhere.
     *
     * @param proof {@code Class#method}
     * @param pack name of the pack's folder
     * @return empty when there is none, or when several bear the name and none is the pack's
     */
    Optional<Path> proof(String proof, String pack) {
        List<Path> all = found.getOrDefault(proof, List.of());
        Optional<Path> own = all.stream()
                .filter(file -> file.startsWith("bundles/packs/" + pack))
                .findFirst();
        return own.isPresent() || all.size() != 1 ? own : Optional.of(all.get(0));
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
