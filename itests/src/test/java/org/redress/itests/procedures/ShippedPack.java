package org.redress.itests.procedures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A pack that the distribution brings, as a jar of its own that an administrator can drop in beside it. */
record ShippedPack(String id) {

    /** The same texts under another version: what is dropped is what runs, not what was there. */
    byte[] jar(String version) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.redress.test." + id);
        main.putValue("Bundle-Version", version);
        main.putValue("Redress-Pack", "redress/pack.yaml");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarFile shipped = new JarFile(shipped().toFile());
                JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Enumeration<JarEntry> entries = shipped.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith("redress/") && !entry.isDirectory()) {
                    String text = new String(shipped.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    jar.putNextEntry(new JarEntry(entry.getName()));
                    jar.write(text.replaceFirst("(?m)^  version: .*$", "  version: " + version)
                            .getBytes(StandardCharsets.UTF_8));
                    jar.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Path shipped() throws IOException {
        Path folder = Path.of(System.getProperty("redress.home")).resolve("system/org/redress/org.redress.packs." + id);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
