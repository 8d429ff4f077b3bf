package org.redress.manager.deploy;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.redress.extension.Origin;

/** Jars from the watched folder as bundles of the container, so that {@code bundle:list} shows them. */
final class DroppedBundles {

    /** After the core, like every plugin. */
    static final int START_LEVEL = 90;

    private final BundleContext context;
    private final JarDigests digests;

    DroppedBundles(BundleContext context) {
        this.context = context;
        this.digests = new JarDigests(context.getDataFile("jars.properties"));
    }

    /**
     * Installs and starts. A jar with other content takes the place of the bundle before it: not by an update, because the
     * framework then closes the old content while others still look into it, and their stack traces fill the log. When the
     * container does not take the new one, the old one is put back.
     *
     * @param file place in the watched folder, which is the bundle's identity
     * @param content the same bytes that the pack was read from
     */
    void put(File file, File content) throws BundleException, IOException {
        String location = Origin.location(file);
        String digest = digests.of(content);
        Bundle before = context.getBundle(location);
        if (before != null && digests.is(location, digest)) {
            before.start();
            return;
        }
        File kept = kept(location);
        if (before != null) {
            before.uninstall();
        }
        try {
            install(location, content);
        } catch (BundleException | IOException | RuntimeException unusable) {
            if (before != null && kept.isFile()) {
                putBack(location, kept, unusable);
            }
            throw unusable;
        }
        Files.copy(content.toPath(), kept.toPath(), StandardCopyOption.REPLACE_EXISTING);
        digests.put(location, digest);
    }

    private void putBack(String location, File kept, Exception because) {
        try {
            install(location, kept);
        } catch (BundleException | IOException | RuntimeException stuck) {
            because.addSuppressed(stuck);
        }
    }

    private void install(String location, File content) throws BundleException, IOException {
        try (InputStream bytes = new BufferedInputStream(new FileInputStream(content))) {
            Bundle installed = context.installBundle(location, bytes);
            try {
                installed.start();
                // Only now: setting it starts an installed bundle on another thread, whose failure is a stack trace.
                installed.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            } catch (BundleException unusable) {
                BundleException explained = MissingSpi.explained(context, installed, unusable);
                installed.uninstall();
                throw explained;
            }
        }
    }

    /** What was installed last from there: after its bundle has gone nobody else has it any more. */
    private File kept(String location) {
        return context.getDataFile(
                "kept-" + UUID.nameUUIDFromBytes(location.getBytes(StandardCharsets.UTF_8)) + ".jar");
    }

    void remove(File file) throws BundleException, IOException {
        Bundle bundle = context.getBundle(Origin.location(file));
        if (bundle != null) {
            bundle.uninstall();
        }
        digests.remove(Origin.location(file));
        Files.deleteIfExists(kept(Origin.location(file)).toPath());
    }
}
