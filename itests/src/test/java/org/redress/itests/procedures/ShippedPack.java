package org.redress.itests.procedures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A procedure that the distribution brings, as the jar in its repository holds it.
 *
 * @param roles that it declares
 */
record ShippedPack(Path jar, String id, String version, Set<String> roles) {

    private static final String DECLARATION = "redress/pack.yaml";

    /** Every one, found by looking: a pack that joins the distribution is there without a word here. */
    static List<ShippedPack> procedures() {
        Path repository = Path.of(System.getProperty("redress.home")).resolve("system/org/redress");
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.getFileName().toString().startsWith("org.redress.packs."))
                    .filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .flatMap(ShippedPack::procedure)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShippedPack of(String id) {
        return procedures().stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ShippedPack> procedure(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Map<?, ?> pack = (Map<?, ?>) yaml(jar, jar.getJarEntry(DECLARATION)).get("pack");
            if (!pack.get("kind").equals("procedure")) {
                return Stream.empty();
            }
            Set<String> roles = new TreeSet<>();
            for (JarEntry entry : jar.stream()
                    .filter(entry -> entry.getName().startsWith("redress/")
                            && entry.getName().endsWith(".yaml"))
                    .toList()) {
                if (yaml(jar, entry).get("roles") instanceof Map<?, ?> declared) {
                    declared.keySet().forEach(role -> roles.add(String.valueOf(role)));
                }
            }
            return Stream.of(new ShippedPack(
                    file, String.valueOf(pack.get("id")), String.valueOf(pack.get("version")), Set.copyOf(roles)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> yaml(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(content);
        }
    }

    /** Where the invented cases that it brings end, by their summaries, as they are written. */
    Map<String, String> demoCases() {
        try (JarFile opened = new JarFile(jar.toFile())) {
            String text = new String(content(opened, opened.getJarEntry("demo.yaml")), StandardCharsets.UTF_8);
            Map<String, String> ends = new TreeMap<>();
            Pattern.compile("(?s)\\n    summary: (.+?)\\n.+?\\n    ends: (.+?)\\n")
                    .matcher(text)
                    .results()
                    .forEach(found -> ends.put(found.group(1), found.group(2)));
            return ends;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version after this one. */
    String nextVersion() {
        String[] parts = version.split("\\.");
        return "%s.%s.%d".formatted(parts[0], parts[1], Integer.parseInt(parts[2]) + 1);
    }

    String nextJarName() {
        return id + "-next.jar";
    }

    /** The same rules as that version: the jar that a new build would make. */
    byte[] nextJar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarFile old = new JarFile(jar.toFile())) {
            Manifest manifest = new Manifest(old.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", nextVersion());
            try (JarOutputStream made = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry : old.stream()
                        .filter(entry ->
                                !entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME))
                        .toList()) {
                    made.putNextEntry(new JarEntry(entry.getName()));
                    made.write(content(old, entry));
                    made.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] content(JarFile old, JarEntry entry) throws IOException {
        try (InputStream stream = old.getInputStream(entry)) {
            byte[] content = stream.readAllBytes();
            return entry.getName().equals(DECLARATION)
                    ? new String(content, StandardCharsets.UTF_8)
                            .replace("version: " + version, "version: " + nextVersion())
                            .getBytes(StandardCharsets.UTF_8)
                    : content;
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
