package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.itests.node.DemoNode;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Staff;

/** What is wrong does not come in, and says where it is wrong. */
@DemoNode(provokes = {"RD-PLG-\\d{3}", "RD-PCK-\\d{3}"})
class RefusedPackIT {

    private final RedressNode node;
    private final PluginDesk plugins;

    RefusedPackIT(Staff staff, RedressNode node) {
        this.node = node;
        this.plugins = new PluginDesk(staff);
    }

    @Test
    void a_mistake_is_shown_with_file_line_and_column_in_the_answer_and_in_the_log() throws Exception {
        TestPack pack = TestPack.of("wrong-role");
        String[] lines = pack.yaml().split("\n");
        int line = List.of(lines).indexOf("        role: store-manager");
        lines[line] = "        role: stor-manager";
        String file = pack.fileName();

        plugins.drop(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        PluginDesk.await("refusal shown", () -> !plugins.refused(file).isEmpty());

        JsonNode error = plugins.refused(file).get(0);
        assertThat(error.path("line").asInt()).isEqualTo(line + 1);
        assertThat(error.path("column").asInt()).isEqualTo("        role: ".length() + 1);
        assertThat(error.path("file").asText()).endsWith(file);
        assertThat(error.at("/message/zh").asText()).contains("stor-manager");
        assertThat(error.at("/message/en").asText()).contains("stor-manager");
        assertThat(plugins.plugin(pack.id())).as("nothing of it is there").isEmpty();
        String place = file + ":" + (line + 1) + ":" + error.path("column").asInt();
        assertThat(Files.readAllLines(node.data().resolve("log/redress.log")))
                .anyMatch(logged -> logged.contains("RD-PLG-001") && logged.contains(place));
    }

    @Test
    void a_yaml_bomb_is_refused_before_it_grows() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n";
        refusedAs("bomb.redress.yaml", bomb.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nesting_without_end_is_refused() {
        refusedAs("deep.redress.yaml", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        refusedAs("broken.redress.yaml", new byte[] {'r', 'e', 'd', (byte) 0xC3, (byte) 0x28, ':', ' ', '1'});
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        refusedAs("large.redress.yaml", ("# " + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_jar_that_exports_is_refused() {
        TestPack pack = TestPack.of("exporting");
        refusedAs(pack.jarName(), pack.jar(Map.of("Export-Package", "org.redress.api.casework")));
        assertThat(plugins.plugin(pack.id())).isEmpty();
    }

    @Test
    void a_jar_whose_entries_lead_out_of_it_is_refused() throws Exception {
        TestPack pack = TestPack.of("climbing");
        var bytes = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.jar.JarInputStream(new java.io.ByteArrayInputStream(pack.jar(Map.of())));
                var out = new java.util.jar.JarOutputStream(bytes, in.getManifest())) {
            out.putNextEntry(new java.util.jar.JarEntry("redress/../../../escaped.yaml"));
            out.write(pack.yaml().getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        refusedAs(pack.jarName(), bytes.toByteArray());
        assertThat(Path.of("escaped.yaml")).doesNotExist();
    }

    private void refusedAs(String name, byte[] content) {
        plugins.drop(name, content);
        PluginDesk.await(name + " refused", () -> !plugins.refused(name).isEmpty());
        assertThat(plugins.refused(name)).allSatisfy(error -> {
            assertThat(error.path("code").asText()).startsWith("RD-");
            assertThat(error.at("/message/zh").asText()).isNotBlank();
            assertThat(error.at("/message/en").asText()).isNotBlank();
        });
        plugins.remove(name);
        PluginDesk.await(
                name + " forgotten once removed", () -> plugins.refused(name).isEmpty());
    }
}
