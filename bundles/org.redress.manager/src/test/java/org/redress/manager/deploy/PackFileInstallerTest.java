package org.redress.manager.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.api.plugin.RefusedPack;
import org.redress.extension.CodeSwitch;
import org.redress.extension.LiveVersion;
import org.redress.extension.Origin;
import org.redress.manager.Fakes;
import org.redress.manager.source.Jars;
import org.redress.manager.trust.PluginTrust;

/** What dropping, replacing and removing a file does. */
class PackFileInstallerTest {

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

    private final PluginTrust trust = new PluginTrust("warn", Path.of("no-such-folder"));
    private final Fakes fakes = new Fakes();
    private final DeployedFiles files = new DeployedFiles();
    private Container container;
    private PackFileInstaller installer;

    @BeforeEach
    void start() {
        container = new Container(data.toFile());
        installer = new PackFileInstaller(
                container.context(), fakes.registry, fakes.registry, fakes.store, files, UNUSED, trust);
    }

    @Test
    void a_dropped_yaml_file_is_live_and_removed_it_is_parked() throws IOException {
        File file = yaml("law 1.0.0");

        assertThat(installer.canHandle(file)).isTrue();
        installer.install(file);
        assertThat(live()).containsExactly("law 1.0.0");
        assertThat(fakes.registry.live().get(0).origin()).isEqualTo("deploy:law.redress.yaml");

        file.delete();
        installer.uninstall(file);
        assertThat(live()).isEmpty();
    }

    @Test
    void a_replaced_file_is_replaced_and_a_bad_one_leaves_what_was_there() throws IOException {
        installer.install(yaml("law 1.0.0"));
        installer.update(yaml("law 1.1.0"));
        assertThat(live()).containsExactly("law 1.1.0");

        installer.update(yaml("rubbish"));
        assertThat(live()).containsExactly("law 1.1.0");
        assertThat(refusals()).containsExactly("law.redress.yaml:3:7: RD-PCK-001 is no pack");

        installer.update(yaml("law 1.2.0"));
        assertThat(live()).containsExactly("law 1.2.0");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void an_unreadable_file_is_recorded_not_thrown() throws IOException {
        Files.write(deploy.resolve("law.redress.yaml"), new byte[] {(byte) 0xC3, 0x28});
        installer.install(deploy.resolve("law.redress.yaml").toFile());
        installer.install(deploy.resolve("gone.redress.yaml").toFile());

        assertThat(fakes.registry.refused())
                .extracting(RefusedPack::origin)
                .containsExactly("deploy:gone.redress.yaml", "deploy:law.redress.yaml");
    }

    @Test
    void a_database_that_is_down_is_a_recorded_refusal_and_nothing_is_live() throws IOException {
        fakes.store.down = true;
        installer.install(yaml("law 1.0.0"));

        assertThat(live()).isEmpty();
        assertThat(refusals().get(0)).contains("RD-PLG-111").contains("database is down");
    }

    @Test
    void a_jar_is_a_bundle_as_well() throws IOException {
        File file = Jars.pack("law 1.0.0").write(jar());

        assertThat(installer.canHandle(file)).isTrue();
        installer.install(file);
        assertThat(live()).containsExactly("law 1.0.0");
        assertThat(container.locations()).singleElement().asString().startsWith("file:/");

        installer.update(Jars.pack("law 1.1.0").write(jar()));
        assertThat(live()).containsExactly("law 1.1.0");
        assertThat(container.bundles.values()).singleElement().satisfies(bundle -> {
            assertThat(bundle.content).isEqualTo(Files.readAllBytes(file.toPath()));
        });

        installer.uninstall(file);
        assertThat(live()).isEmpty();
        assertThat(container.locations()).isEmpty();
    }

    @Test
    void a_jar_that_brings_code_is_neither_pack_nor_bundle() throws IOException {
        installer.install(
                Jars.pack("law 1.0.0").header("Bundle-Activator", "evil.Start").write(jar()));

        assertThat(live()).isEmpty();
        assertThat(container.locations()).isEmpty();
        assertThat(refusals().get(0)).contains("RD-PLG-106");
    }

    @Test
    void a_jar_that_the_container_refuses_leaves_no_pack_behind() throws IOException {
        container.refuses = content -> true;
        installer.install(Jars.pack("law 1.0.0").write(jar()));

        assertThat(live()).isEmpty();
        assertThat(container.locations()).isEmpty();
        assertThat(refusals().get(0)).contains("RD-PLG-110").contains("unresolved");
    }

    @Test
    void a_jar_that_the_container_refuses_in_place_of_a_good_one_leaves_the_good_rules() throws IOException {
        File file = Jars.pack("law 1.0.0").write(jar());
        byte[] good = Files.readAllBytes(file.toPath());
        installer.install(file);
        container.refuses = content -> !Arrays.equals(content, good);
        installer.update(Jars.pack("law 1.1.0").write(jar()));

        assertThat(live()).containsExactly("law 1.0.0");
        assertThat(refusals().get(0)).contains("RD-PLG-110");
        assertThat(container.bundles.values()).singleElement().satisfies(bundle -> {
            assertThat(bundle.content).as("and the good bundle").isEqualTo(good);
        });
    }

    @Test
    void a_broken_jar_in_place_of_ours_stays_ours_and_is_refused() throws IOException {
        File file = Jars.pack("law 1.0.0").write(jar());
        installer.install(file);
        Files.writeString(file.toPath(), "half a jar");

        assertThat(installer.canHandle(file)).isTrue();
        installer.update(file);
        assertThat(live()).containsExactly("law 1.0.0");
        assertThat(refusals().get(0)).contains("RD-PLG-108");
    }

    @Test
    void other_files_are_left_to_others() throws IOException {
        File plain = new Jars().header("Bundle-SymbolicName", "x").write(jar());
        Files.writeString(deploy.resolve("feature.xml"), "<features/>");

        assertThat(installer.canHandle(plain)).isFalse();
        assertThat(installer.canHandle(deploy.resolve("feature.xml").toFile())).isFalse();
    }

    @Test
    void a_plain_bundle_in_place_of_ours_is_left_to_others() throws IOException {
        installer.install(Jars.pack("law 1.0.0").write(jar()));
        File plain = new Jars().header("Bundle-SymbolicName", "x").write(jar());

        assertThat(installer.canHandle(plain)).isFalse();
    }

    @Test
    void when_the_registry_starts_anew_the_files_are_there_again_though_the_watcher_is_silent() throws IOException {
        installer.install(yaml("law 1.0.0"));
        Fakes fresh = new Fakes();

        new PackFileInstaller(container.context(), fresh.registry, fresh.registry, fresh.store, files, UNUSED, trust);

        assertThat(fresh.registry.live()).extracting(LiveVersion::plugin).containsExactly("law");
    }

    @Test
    void a_restart_replaces_only_the_bundles_whose_jar_changed() throws IOException {
        File file = Jars.pack("law 1.0.0").write(jar());
        installer.install(file);
        long id = container.bundles.get(Origin.location(file)).id;

        installer.update(file);
        assertThat(container.bundles.get(Origin.location(file)).id).isEqualTo(id);

        installer.update(Jars.pack("law 1.1.0").write(jar()));
        assertThat(container.bundles.get(Origin.location(file)).id).isNotEqualTo(id);
    }

    @Test
    void one_copy_of_a_jar_is_kept_as_long_as_it_is_there() throws IOException {
        File file = Jars.pack("law 1.0.0").write(jar());
        installer.install(file);
        assertThat(data.toFile().list()).hasSize(2).contains("jars.properties");

        installer.uninstall(file);
        assertThat(data.toFile().list()).containsExactly("jars.properties");
    }

    private File yaml(String text) throws IOException {
        return Files.writeString(deploy.resolve("law.redress.yaml"), text).toFile();
    }

    private File jar() {
        return deploy.resolve("law.jar").toFile();
    }

    private List<String> live() {
        return fakes.registry.live().stream()
                .map(version -> version.plugin() + " " + version.ref().version())
                .toList();
    }

    private List<String> refusals() {
        return fakes.registry.refused().stream()
                .flatMap(refused -> refused.errors().stream())
                .map(error -> error.in("en"))
                .toList();
    }
}
