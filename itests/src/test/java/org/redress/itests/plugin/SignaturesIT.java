package org.redress.itests.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redress.itests.node.RedressNode;
import org.redress.itests.rest.Answer;
import org.redress.itests.rest.Staff;

/** A node that requires signatures takes in nothing else, whatever way it comes, and says what is wrong with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignaturesIT {

    private Path trust;
    private Signer house;
    private Signer regional;
    private Signer former;
    private RedressNode node;
    private PluginDesk plugins;

    @BeforeAll
    void a_node_that_trusts_two_authors_and_one_for_the_east_only() throws IOException {
        trust = Files.createTempDirectory("trust");
        house = new Signer();
        house.trustedAs(trust, "house.pem");
        former = new Signer();
        former.trustedAs(trust, "former.pem");
        regional = new Signer();
        regional.trustedAs(trust, "regional@east.pem");
        node = RedressNode.builder("signatures")
                .demo()
                .environment("REDRESS_PLUGIN_TRUST", "require")
                .environment("REDRESS_TRUST_DIR", trust.toString())
                .start();
        plugins = new PluginDesk(new Staff(node));
    }

    @AfterAll
    void whose_log_says_what_was_refused_and_nothing_else() {
        try (RedressNode ending = node) {
            ending.log()
                    .expecting("RD-PLG-001")
                    .expecting("RD-PLG-127 the key that signed sig-former ")
                    .assertHealthy();
        }
    }

    @Test
    void an_unsigned_pack_is_refused_and_the_same_signed_is_taken() {
        TestPack pack = TestPack.of("sig-plain");
        plugins.drop(pack);
        PluginDesk.await("unsigned refused", () -> refused(pack.fileName(), "RD-PLG-120"));
        assertThat(plugins.plugin(pack.id())).isEmpty();

        plugins.drop(pack.fileName(), house.signs(pack));
        PluginDesk.await("signed known", () -> plugins.plugin(pack.id()).isPresent());
        assertThat(signature(pack).path("state").asText()).isEqualTo("signed");
        assertThat(signature(pack).path("by").asText()).isEqualTo("house");
        assertThat(plugins.refused(pack.fileName())).isEmpty();
    }

    @Test
    void a_modified_file_is_refused_while_the_good_one_goes_on() {
        TestPack pack = TestPack.of("sig-changed");
        byte[] good = house.signs(pack);
        plugins.drop(pack.fileName(), good);
        PluginDesk.await("signed known", () -> plugins.plugin(pack.id()).isPresent());
        plugins.decide("sz-nanshan", pack.id(), "on").expect(200);

        plugins.drop(pack.fileName(), changed(good, "version: 1.0.0", "version: 1.0.1"));
        PluginDesk.await("modified refused", () -> refused(pack.fileName(), "RD-PLG-121"));

        assertThat(plugins.version(pack.id())).isEqualTo("1.0.0");
        assertThat(plugins.types("sz-nanshan")).contains(pack.type());
    }

    @Test
    void a_jar_is_signed_as_one_file_and_any_bundle_else_stays_outside() {
        TestPack pack = TestPack.of("sig-jar");
        byte[] unsigned = pack.jar(Map.of());
        plugins.drop(pack.jarName(), unsigned);
        PluginDesk.await("unsigned jar refused", () -> refused(pack.jarName(), "RD-PLG-120"));

        plugins.drop(pack.jarName(), house.signs(pack.jarName(), unsigned));
        PluginDesk.await("signed jar known", () -> plugins.plugin(pack.id()).isPresent());
        assertThat(signature(pack).path("by").asText()).isEqualTo("house");

        plugins.drop("feature.xml", "<features name=\"x\"/>".getBytes(StandardCharsets.UTF_8));
        PluginDesk.await("a feature refused", () -> refused("feature.xml", "RD-PLG-120"));
        plugins.remove("feature.xml");
    }

    @Test
    void what_comes_with_the_distribution_is_part_of_it() {
        assertThat(plugins.plugin("clinic-chain")
                        .orElseThrow()
                        .at("/signature/state")
                        .asText())
                .isEqualTo("distribution");
    }

    @Test
    void a_key_bound_to_a_region_counts_there_and_nowhere_else() {
        TestPack pack = TestPack.of("sig-east");
        plugins.drop(pack.fileName(), regional.signs(pack));
        PluginDesk.await("signed for the east", () -> plugins.plugin(pack.id()).isPresent());
        assertThat(signature(pack).path("unit").asText()).isEqualTo("east");

        plugins.decide("sh-jingan", pack.id(), "on").expect(200);
        assertThat(plugins.types("sh-jingan")).contains(pack.type());
        for (String elsewhere : new String[] {"gz-tianhe", "south", "lanhu"}) {
            Answer refusal = plugins.decide(elsewhere, pack.id(), "on").expect(409);
            assertThat(refusal.json().path("code").asText()).isEqualTo("RD-PLG-209");
            assertThat(refusal.json().path("detail").asText())
                    .contains("regional")
                    .contains("east");
        }
    }

    @Test
    void what_changed_while_the_node_was_down_is_refused_at_start_and_the_rest_comes_up() throws IOException {
        TestPack good = TestPack.of("sig-good");
        TestPack tampered = TestPack.of("sig-tampered");
        TestPack tamperedJar = TestPack.of("sig-tampered-jar");
        TestPack theirs = TestPack.of("sig-former");
        byte[] signed = house.signs(tampered);
        byte[] signedJar = house.signs(tamperedJar.jarName(), tamperedJar.jar(Map.of()));
        plugins.drop(good.fileName(), house.signs(good));
        plugins.drop(tampered.fileName(), signed);
        plugins.drop(tamperedJar.jarName(), signedJar);
        plugins.drop(theirs.fileName(), former.signs(theirs));
        for (TestPack pack : new TestPack[] {good, tampered, tamperedJar, theirs}) {
            PluginDesk.await(
                    pack.id() + " known", () -> plugins.plugin(pack.id()).isPresent());
        }

        Files.delete(trust.resolve("former.pem"));
        PluginDesk.await(
                "lost key shown", () -> signature(theirs).path("state").asText().equals("invalid"));
        assertThat(plugins.version(theirs.id()))
                .as("goes on until the next start")
                .isEqualTo("1.0.0");

        node.stop();
        Files.write(node.deploy().resolve(tampered.fileName()), changed(signed, "version: 1.0.0", "version: 1.0.1"));
        Files.write(node.deploy().resolve(tamperedJar.jarName()), changed(signedJar, "MANIFEST.MF", "MANIFEST.ME"));
        node.restart();
        plugins = new PluginDesk(new Staff(node));

        PluginDesk.await(
                "the good one is there again", () -> plugins.version(good.id()).equals("1.0.0"));
        PluginDesk.await("the changed one is refused", () -> refused(tampered.fileName(), "RD-PLG-121"));
        PluginDesk.await("the changed jar is refused", () -> refused(tamperedJar.jarName(), "RD-PLG-121"));
        PluginDesk.await("the one without key is refused", () -> refused(theirs.fileName(), "RD-PLG-123"));
        for (TestPack pack : new TestPack[] {tampered, tamperedJar, theirs}) {
            assertThat(plugins.plugin(pack.id()).orElseThrow().path("state").asText())
                    .as(pack.id())
                    .isEqualTo("parked");
        }
    }

    private JsonNode signature(TestPack pack) {
        return plugins.plugin(pack.id()).orElseThrow().path("signature");
    }

    private boolean refused(String fileName, String code) {
        return plugins.refused(fileName).stream()
                .anyMatch(error -> error.path("code").asText().equals(code));
    }

    private static byte[] changed(byte[] content, String words, String others) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replace(words, others)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
