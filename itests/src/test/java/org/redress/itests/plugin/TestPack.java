package org.redress.itests.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The pack of the tests under an id of its own, as a file or as a jar. */
public record TestPack(String id, String version) {

    private static final String SOURCE = ResourcePack.of("test-desk").yaml();

    public static TestPack of(String id) {
        return new TestPack(id, "1.0.0");
    }

    public TestPack version(String other) {
        return new TestPack(id, other);
    }

    public String type() {
        return id + "/lost-item";
    }

    public String fileName() {
        return id + ".redress.yaml";
    }

    public String jarName() {
        return id + ".jar";
    }

    public String yaml() {
        return SOURCE.replace("id: test-desk", "id: " + id).replace("version: 1.0.0", "version: " + version);
    }

    /** A bundle as a build would make it; more manifest headers as given. */
    public byte[] jar(Map<String, String> headers) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.redress.test." + id);
        main.putValue("Bundle-Version", version);
        main.putValue("Redress-Pack", "redress/pack.yaml");
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new JarEntry("redress/pack.yaml"));
            jar.write(yaml().getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
