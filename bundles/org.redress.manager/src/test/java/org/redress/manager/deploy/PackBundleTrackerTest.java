package org.redress.manager.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.redress.extension.LiveVersion;
import org.redress.extension.Origin;
import org.redress.manager.Fakes;
import org.redress.manager.trust.PluginTrust;

/** Packs in bundles that came by a feature or by hand. */
class PackBundleTrackerTest {

    @TempDir
    Path root;

    private final Fakes fakes = new Fakes();
    private Container container;

    @BeforeEach
    void pack() throws IOException {
        container = new Container(root.toFile());
        Files.createDirectory(root.resolve("redress"));
        Files.writeString(root.resolve("redress/pack.yaml"), "law 1.0.0");
    }

    @Test
    void a_started_bundle_with_the_header_is_live_under_its_symbolic_name() {
        add("mvn:org.redress/law/1.0.0");
        track();

        assertThat(fakes.registry.refused()).isEmpty();
        assertThat(origins()).containsExactly("bundle:org.redress.packs.law");
    }

    @Test
    void a_bundle_from_the_watched_folder_is_left_to_the_installer() {
        add(Origin.location(new File("/opt/redress/deploy/law.jar")));
        track();

        assertThat(origins()).isEmpty();
    }

    @Test
    void a_bundle_installed_from_a_file_by_hand_counts() {
        add("file:/home/admin/law.jar");
        track();

        assertThat(origins()).hasSize(1);
    }

    @Test
    void a_stopped_bundle_parks_its_pack() {
        Bundle bundle = add("mvn:org.redress/law/1.0.0").bundle();
        PackBundleTracker tracker = track();

        tracker.removedBundle(bundle, null, "bundle:org.redress.packs.law");

        assertThat(origins()).isEmpty();
    }

    @Test
    void stopping_the_node_or_the_manager_removes_nothing() {
        Bundle bundle = add("mvn:org.redress/law/1.0.0").bundle();
        PackBundleTracker tracker = track();
        container.systemState = Bundle.STOPPING;
        tracker.removedBundle(bundle, null, "bundle:org.redress.packs.law");
        container.systemState = Bundle.ACTIVE;
        tracker.close();

        assertThat(origins()).containsExactly("bundle:org.redress.packs.law");
    }

    @Test
    void of_two_versions_of_a_bundle_the_one_read_last_decides_when_the_pack_goes() {
        Bundle older = add("mvn:org.redress/law/1.0.0").bundle();
        add("mvn:org.redress/law/1.1.0");
        PackBundleTracker tracker = track();

        tracker.removedBundle(older, null, "bundle:org.redress.packs.law");

        assertThat(origins()).hasSize(1);
    }

    private Container.Installed add(String location) {
        Container.Installed installed = container.add(
                location, Map.of("Bundle-SymbolicName", "org.redress.packs.law", "Redress-Pack", "redress/pack.yaml"));
        installed.root = root.toFile();
        return installed;
    }

    private PackBundleTracker track() {
        return new PackBundleTracker(
                container.context(), fakes.registry, fakes.registry, fakes.store, new PluginTrust("warn", root));
    }

    private List<String> origins() {
        return fakes.registry.live().stream().map(LiveVersion::origin).toList();
    }
}
