package org.redress.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Looks at the bundle around a pack. Used by authors of packs that are bundles; a single file needs none. */
public final class BundleCheck {

    /** Headers by which a bundle would reach into others, or run code. */
    private static final List<String> UNWANTED = List.of(
            "Export-Package",
            "Import-Package",
            "DynamicImport-Package",
            "Require-Bundle",
            "Fragment-Host",
            "Bundle-Activator",
            "Bundle-ClassPath",
            "Service-Component");

    private BundleCheck() {}

    /** Fails unless the manifest on the class path names the bundle and where its pack is, and holds data only. */
    public static void holdsDataOnly(String symbolicName) {
        check(PackFolder.onClassPath(BundleCheck::manifest), symbolicName);
    }

    static void check(Manifest manifest, String symbolicName) {
        Attributes headers = manifest.getMainAttributes();
        assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo(symbolicName);
        assertThat(headers.getValue("Redress-Pack")).as("Redress-Pack").isEqualTo("redress/pack.yaml");
        assertThat(UNWANTED).filteredOn(name -> headers.getValue(name) != null).isEmpty();
    }

    private static Manifest manifest(Path root) {
        try (InputStream in = Files.newInputStream(root.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
