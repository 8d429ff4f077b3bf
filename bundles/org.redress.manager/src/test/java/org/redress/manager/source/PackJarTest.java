package org.redress.manager.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.procedure.PackSource;

/** Jars that come from anywhere. */
class PackJarTest {

    @TempDir
    Path folder;

    private File file;

    @BeforeEach
    void name() {
        file = folder.resolve("clinic.jar").toFile();
    }

    @Test
    void only_yaml_below_the_packs_folder_is_read() throws Exception {
        Jars.pack("redress: 1")
                .entry("redress/types/a.yaml", "types:")
                .entry("redress/notes.txt", "no")
                .entry("other/b.yaml", "no")
                .write(file);

        assertThat(PackJar.marked(file)).isTrue();
        PackSource source = PackJar.read("clinic.jar", file);
        assertThat(source.files()).containsOnlyKeys("pack.yaml", "types/a.yaml");
    }

    @Test
    void a_jar_without_the_header_is_not_ours() throws Exception {
        new Jars().entry("redress/pack.yaml", "redress: 1").write(file);

        assertThat(PackJar.marked(file)).isFalse();
    }

    @Test
    void what_is_no_jar_is_not_ours() throws Exception {
        Files.writeString(file.toPath(), "not a zip");

        assertThat(PackJar.marked(file)).isFalse();
        assertRefused("RD-PLG-108");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.yaml",
                "redress/../../evil.yaml",
                "/etc/evil.yaml",
                "redress/..",
                "C:/evil.yaml",
                "redress\\..\\evil.yaml"
            })
    void a_name_that_leads_out_of_the_jar_is_refused_wherever_it_is(String name) throws Exception {
        Jars.pack("redress: 1").entry(name, "x").write(file);

        assertRefused("RD-PLG-105");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Export-Package",
                "Require-Bundle",
                "Fragment-Host",
                "DynamicImport-Package",
                "Bundle-Activator",
                "Service-Component",
                "Karaf-Commands"
            })
    void a_jar_that_reaches_into_the_container_is_refused_and_told_about_the_spi(String header) throws Exception {
        Jars.pack("redress: 1").header(header, "x").write(file);

        assertThatThrownBy(() -> PackJar.read("clinic.jar", file))
                .isInstanceOf(UnfitSource.class)
                .hasMessageContaining("RD-PLG-106")
                .hasMessageContaining(header)
                .hasMessageContaining("SPI");
    }

    private static final String SPI = "redress.spi;filter:=\"(&(version>=1.0.0)(!(version>=2.0.0)))\",osgi.ee";

    private static Jars plugin(String component) {
        return Jars.pack("redress: 1")
                .header("Require-Capability", SPI)
                .header("Import-Package", "org.redress.spi.policy;version=\"[1.0,2)\",org.slf4j,java.util")
                .header("Service-Component", "OSGI-INF/*.xml")
                .entry("OSGI-INF/vip.xml", component)
                .entry("vip/Vip.class", "x");
    }

    private static String component(String attributes, String service) {
        return "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='vip' " + attributes + ">"
                + "<service><provide interface='" + service + "'/></service><implementation class='vip.Vip'/>"
                + "</scr:component>";
    }

    @Test
    void code_that_waits_to_be_asked_by_the_spi_is_taken() throws Exception {
        plugin(component("", "org.redress.spi.policy.EscalationPolicy")).write(file);

        assertThat(PackJar.read("clinic.jar", file).files()).containsOnlyKeys("pack.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"immediate='true'", "factory='x'"})
    void a_component_that_starts_by_itself_is_refused(String attribute) throws Exception {
        plugin(component(attribute, "org.redress.spi.policy.EscalationPolicy")).write(file);

        assertRefused("RD-PLG-115");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<component name='x'><implementation class='vip.Vip'/></component>",
                "<component name='x'><service><provide interface='jakarta.servlet.Servlet'/></service></component>",
                "<component name='x'><reference interface='javax.sql.DataSource'/><service><provide"
                        + " interface='org.redress.spi.policy.EscalationPolicy'/></service></component>",
                "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><component name='x'>&f;</component>",
                "no xml"
            })
    void a_component_that_offers_or_takes_other_services_or_cannot_be_read_is_refused(String component)
            throws Exception {
        plugin(component).write(file);

        assertRefused("RD-PLG-115");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.redress.store.port", "jakarta.ws.rs", "org.redress.spice"})
    void code_that_imports_more_than_the_spi_and_the_jdk_is_refused(String imported) throws Exception {
        plugin(component("", "org.redress.spi.policy.EscalationPolicy"))
                .header("Import-Package", "org.redress.spi.policy;version=\"[1.0,2)\"," + imported)
                .write(file);

        assertRefused("RD-PLG-114");
    }

    @Test
    void code_that_requires_more_of_the_container_is_refused() throws Exception {
        plugin(component("", "org.redress.spi.policy.EscalationPolicy"))
                .header("Require-Capability", SPI + ",osgi.service;filter:=\"(objectClass=javax.sql.DataSource)\"")
                .write(file);

        assertRefused("RD-PLG-114");
    }

    @Test
    void a_jar_with_classes_that_knows_no_spi_is_refused() throws Exception {
        Jars.pack("redress: 1").entry("evil/Evil.class", "x").write(file);

        assertRefused("RD-PLG-106");
    }

    @Test
    void an_entry_that_unpacks_to_more_than_a_megabyte_is_not_read_to_its_end() throws Exception {
        byte[] zeroes = new byte[200_000_000];
        Arrays.fill(zeroes, (byte) ' ');
        Jars.pack("redress: 1").entry("redress/bomb.yaml", zeroes).write(file);
        assertThat(file.length()).isLessThan(1_000_000);

        long start = System.nanoTime();
        assertRefused("RD-PLG-103");
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void many_small_entries_are_counted_together() throws Exception {
        Jars jar = Jars.pack("redress: 1");
        String text = "#".repeat(900_000);
        for (int i = 0; i < 5; i++) {
            jar.entry("redress/" + i + ".yaml", text);
        }
        jar.write(file);

        assertRefused("RD-PLG-103");
    }

    @Test
    void more_than_two_hundred_files_are_refused() throws Exception {
        Jars jar = Jars.pack("redress: 1");
        for (int i = 0; i < PackFolder.MAX_FILES; i++) {
            jar.entry("redress/" + i + ".yaml", "#");
        }
        jar.write(file);

        assertRefused("RD-PLG-104");
    }

    @Test
    void a_manifest_that_never_ends_is_refused_before_it_is_parsed() throws Exception {
        Jars jar = Jars.pack("redress: 1");
        for (int i = 0; i < 10_000; i++) {
            jar.header("X-" + i, "x".repeat(60));
        }
        jar.write(file);

        assertThat(PackJar.marked(file)).isFalse();
        assertRefused("RD-PLG-103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redress/missing.yaml", "../pack.yaml", "/pack.yaml", "redress/pack.txt"})
    void a_header_that_names_no_yaml_inside_is_refused(String path) throws Exception {
        new Jars()
                .header("Redress-Pack", path)
                .entry("redress/pack.yaml", "redress: 1")
                .write(file);

        assertRefused("RD-PLG-107");
    }

    @Test
    void broken_utf8_is_refused_with_its_line() throws Exception {
        byte[] text = "redress: 1\npack: x".getBytes(StandardCharsets.UTF_8);
        text[text.length - 1] = (byte) 0xFF;
        new Jars()
                .header("Redress-Pack", "redress/pack.yaml")
                .entry("redress/pack.yaml", text)
                .write(file);

        assertThatThrownBy(() -> PackJar.read("clinic.jar", file)).hasMessageStartingWith("pack.yaml:2:1: RD-PLG-101");
    }

    @Test
    void a_truncated_jar_is_refused() throws Exception {
        Jars.pack("redress: 1").write(file);
        byte[] whole = Files.readAllBytes(file.toPath());
        Files.write(file.toPath(), Arrays.copyOf(whole, whole.length - 30));

        assertRefused("RD-PLG-108");
    }

    private void assertRefused(String code) {
        assertThatThrownBy(() -> PackJar.read("clinic.jar", file))
                .isInstanceOf(UnfitSource.class)
                .hasMessageContaining(code);
    }
}
