package org.redress.manager.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.api.plugin.PluginSignature;
import org.redress.api.plugin.PluginSignature.State;
import org.redress.extension.CodeSwitch;
import org.redress.manager.Fakes;
import org.redress.manager.source.Jars;
import org.redress.manager.trust.Author;
import org.redress.manager.trust.PluginTrust;
import org.redress.manager.trust.TrustFolder;

/** What a node's policy makes of signatures. */
class SignedDeliveriesTest {

    private static final CodeSwitch UNUSED = new CodeSwitch() {
        @Override
        public <T> T whileUnused(String origin, Callable<T> change) throws Exception {
            return change.call();
        }
    };

    @TempDir
    Path deploy;

    @TempDir
    Path data;

    private final Fakes fakes = new Fakes();
    private Author author;
    private Path keys;
    private Container container;
    private PluginTrust trust;
    private PackFileInstaller installer;

    @BeforeEach
    void a_node_that_requires_signatures_of_one_author() throws Exception {
        author = new Author();
        keys = Files.createDirectories(data.resolve("etc/trust"));
        author.trustedIn(keys, "acme.pem");
        container = new Container(data.toFile());
        node("require");
    }

    private void node(String policy) {
        trust = new PluginTrust(policy, keys);
        installer = new PackFileInstaller(
                container.context(), fakes.registry, fakes.registry, fakes.store, new DeployedFiles(), UNUSED, trust);
    }

    @Test
    void what_a_trusted_author_signed_comes_in() throws Exception {
        installer.install(write("law.redress.yaml", author.signsYaml("law 1.0.0\n")));
        installer.install(write("tax.jar", author.signsJar(jar("tax 1.0.0"))));

        assertThat(live()).containsExactly("law 1.0.0 SIGNED", "tax 1.0.0 SIGNED");
        assertThat(container.locations()).hasSize(1);
    }

    @Test
    void a_signature_is_no_part_of_the_pack() throws Exception {
        installer.install(write("law.redress.yaml", author.signsYaml("law 1.0.0\n")));
        String signed = fakes.registry.live().get(0).ref().digest();
        node("warn");
        installer.update(write("law.redress.yaml", "law 1.0.0\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(fakes.registry.live().get(0).ref().digest()).isEqualTo(signed);
    }

    @Test
    void what_is_not_signed_is_refused_before_anybody_looks_into_it() throws Exception {
        installer.install(write("law.redress.yaml", "law 1.0.0\n".getBytes(StandardCharsets.UTF_8)));
        installer.install(write("tax.jar", jar("tax 1.0.0")));
        installer.install(write("odd.jar", "no jar at all".getBytes(StandardCharsets.UTF_8)));

        assertThat(live()).isEmpty();
        assertThat(container.locations()).isEmpty();
        assertThat(codes()).containsExactly("RD-PLG-120", "RD-PLG-120", "RD-PLG-120");
    }

    @Test
    void a_modified_file_is_refused_and_the_good_one_goes_on() throws Exception {
        byte[] good = author.signsYaml("law 1.0.0\n");
        installer.install(write("law.redress.yaml", good));
        byte[] goodJar = author.signsJar(jar("tax 1.0.0"));
        installer.install(write("tax.jar", goodJar));

        installer.update(write("law.redress.yaml", replaced(good, "1.0.0", "1.0.1")));
        installer.update(write("tax.jar", replaced(goodJar, "redress/pack", "redress/kcap")));

        assertThat(live()).containsExactly("law 1.0.0 SIGNED", "tax 1.0.0 SIGNED");
        assertThat(codes()).containsExactly("RD-PLG-121", "RD-PLG-121");
        assertThat(container.bundles.values()).singleElement().satisfies(bundle -> {
            assertThat(bundle.content).isEqualTo(goodJar);
        });
    }

    @Test
    void a_broken_signature_and_an_unknown_key_are_refused() throws Exception {
        installer.install(write("law.redress.yaml", replaced(author.signsYaml("law 1.0.0\n"), "sha256=", "sha512=")));
        installer.install(write("tax.redress.yaml", new Author().signsYaml("tax 1.0.0\n")));

        assertThat(live()).isEmpty();
        assertThat(codes()).containsExactlyInAnyOrder("RD-PLG-122", "RD-PLG-123");
    }

    @Test
    void a_jar_that_was_changed_while_the_node_was_down_leaves_no_bundle_of_the_run_before() throws Exception {
        byte[] good = author.signsJar(jar("tax 1.0.0"));
        installer.install(write("tax.jar", good));
        Fakes fresh = new Fakes();
        PackFileInstaller restarted = new PackFileInstaller(
                container.context(), fresh.registry, fresh.registry, fresh.store, new DeployedFiles(), UNUSED, trust);

        restarted.install(write("tax.jar", replaced(good, "redress/pack", "redress/kcap")));

        assertThat(fresh.registry.live()).isEmpty();
        assertThat(container.locations()).isEmpty();
    }

    @Test
    void nothing_else_gets_in_by_the_watched_folder_where_signatures_are_required() throws Exception {
        File bundle = new Jars()
                .header("Bundle-SymbolicName", "x")
                .write(deploy.resolve("plain.jar").toFile());
        File feature = write("feature.xml", "<features/>".getBytes(StandardCharsets.UTF_8));
        File setting = write("org.redress.node.cfg", "pluginTrust = off".getBytes(StandardCharsets.UTF_8));
        for (File file : List.of(bundle, feature, setting)) {
            assertThat(installer.canHandle(file)).as(file.getName()).isTrue();
            installer.install(file);
        }
        assertThat(codes()).containsExactly("RD-PLG-120", "RD-PLG-120", "RD-PLG-120");

        assertThat(installer.canHandle(data.resolve("etc/org.redress.node.cfg").toFile()))
                .as("the node's own configuration")
                .isFalse();
        assertThat(installer.canHandle(keys.resolve("acme.pem").toFile())).isFalse();
        node("warn");
        assertThat(installer.canHandle(bundle)).isFalse();
    }

    @Test
    void where_the_node_warns_everything_comes_in_with_its_state() throws Exception {
        node("warn");
        installer.install(write("a.redress.yaml", "a 1.0.0\n".getBytes(StandardCharsets.UTF_8)));
        installer.install(write("b.redress.yaml", replaced(author.signsYaml("b 1.0.0\n"), "1.0.0", "1.0.1")));
        installer.install(write("c.redress.yaml", new Author().signsYaml("c 1.0.0\n")));
        installer.install(write("d.redress.yaml", author.signsYaml("d 1.0.0\n")));

        assertThat(live()).containsExactly("a 1.0.0 UNSIGNED", "b 1.0.1 MODIFIED", "c 1.0.0 INVALID", "d 1.0.0 SIGNED");
        assertThat(codes()).isEmpty();
    }

    @Test
    void where_it_is_off_nobody_looks() throws Exception {
        node("off");
        installer.install(write("law.redress.yaml", author.signsYaml("law 1.0.0\n")));

        assertThat(live()).containsExactly("law 1.0.0 UNCHECKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"required", "", "on"})
    void a_mistyped_policy_is_the_strict_one(String word) throws Exception {
        node(word);
        installer.install(write("law.redress.yaml", "law 1.0.0\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(live()).isEmpty();
    }

    @Test
    void a_bundle_of_the_distribution_is_trusted_and_one_from_elsewhere_is_not_signed() throws IOException {
        Files.createDirectories(data.resolve("redress"));
        Files.writeString(data.resolve("redress/pack.yaml"), "law 1.0.0");
        bundle("mvn:org.redress/law/1.0.0", "law");
        bundle("file:/home/admin/law.jar", "other");
        new PackBundleTracker(container.context(), fakes.registry, fakes.registry, fakes.store, trust);

        assertThat(live()).containsExactly("law 1.0.0 DISTRIBUTION");
        assertThat(codes()).containsExactly("RD-PLG-120");
    }

    @Test
    void a_key_that_goes_is_seen_at_what_is_live_and_counts_again_when_it_is_back() throws Exception {
        installer.install(write("law.redress.yaml", author.signsYaml("law 1.0.0\n")));
        TrustFolder folder = new TrustFolder(trust, fakes.registry);
        File key = keys.resolve("acme.pem").toFile();
        assertThat(folder.canHandle(key)).isTrue();
        Files.delete(key.toPath());
        folder.uninstall(key);
        assertThat(live()).containsExactly("law 1.0.0 INVALID");

        author.trustedIn(keys, "acme@east.pem");
        folder.install(keys.resolve("acme@east.pem").toFile());
        PluginSignature signature = fakes.registry.live().get(0).signature();
        assertThat(signature.state()).isEqualTo(State.SIGNED);
        assertThat(signature.unit()).contains("east");
    }

    private void bundle(String location, String name) {
        container.add(location, Map.of("Bundle-SymbolicName", name, "Redress-Pack", "redress/pack.yaml")).root =
                data.toFile();
    }

    private File write(String name, byte[] content) throws IOException {
        return Files.write(deploy.resolve(name), content).toFile();
    }

    private byte[] jar(String text) throws IOException {
        return Files.readAllBytes(
                Jars.pack(text).write(data.resolve("built.jar").toFile()).toPath());
    }

    private static byte[] replaced(byte[] content, String words, String others) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replace(words, others)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<String> live() {
        return fakes.registry.live().stream()
                .map(version -> version.plugin() + " " + version.ref().version() + " "
                        + version.signature().state())
                .toList();
    }

    private List<String> codes() {
        return fakes.registry.refused().stream()
                .flatMap(refused -> refused.errors().stream())
                .map(error -> error.code())
                .toList();
    }
}
