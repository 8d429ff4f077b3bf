package org.redress.packs.twolevelclinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** The bundle around the pack. */
class BundleTest {

    @Test
    void it_says_where_its_pack_is_and_touches_nobody_else() throws IOException {
        try (InputStream in = Files.newInputStream(Pack.classes().resolve("META-INF/MANIFEST.MF"))) {
            Attributes manifest = new Manifest(in).getMainAttributes();
            assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("org.redress.packs.two-level-clinic");
            assertThat(manifest.getValue("Redress-Pack")).isEqualTo("redress/pack.yaml");
            assertThat(manifest.getValue("Export-Package")).isNull();
            assertThat(manifest.getValue("Import-Package")).isNull();
        }
    }
}
