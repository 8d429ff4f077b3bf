package org.redress.manager.deploy;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Jars from the watched folder as bundles of the container, so that {@code bundle:list} shows them. */
final class DroppedBundles {

    /** After the core, like every plugin. */
    static final int START_LEVEL = 90;

    /**
     * Tells our bundles from those that somebody installed from a file by hand. File Install reads a location's path only:
     * a jar that is removed while the node is down is thereby still recognised and uninstalled by it.
     */
    private static final String MARK = "#redress-deploy";

    private final BundleContext context;
    private final JarDigests digests;

    DroppedBundles(BundleContext context) {
        this.context = context;
        this.digests = new JarDigests(context.getDataFile("jars.properties"));
    }

    static boolean dropped(Bundle bundle) {
        return bundle.getLocation().startsWith("file:") && bundle.getLocation().endsWith(MARK);
    }

    /**
     * Installs and starts. A jar with other content takes the place of the bundle before it: not by an update, because the
     * framework then closes the old content while others still look into it, and their stack traces fill the log.
     *
     * @param file place in the watched folder, which is the bundle's identity
     * @param content the same bytes that the pack was read from
     */
    void put(File file, File content) throws BundleException, IOException {
        String digest = digests.of(content);
        Bundle before = context.getBundle(location(file));
        if (before != null && digests.is(location(file), digest)) {
            before.start();
            return;
        }
        if (before != null) {
            before.uninstall();
        }
        try (InputStream bytes = new BufferedInputStream(new FileInputStream(content))) {
            Bundle installed = context.installBundle(location(file), bytes);
            try {
                installed.start();
                // Only now: setting it starts an installed bundle on another thread, whose failure is a stack trace.
                installed.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            } catch (BundleException unusable) {
                installed.uninstall();
                throw unusable;
            }
        }
        digests.put(location(file), digest);
    }

    void remove(File file) throws BundleException, IOException {
        Bundle bundle = context.getBundle(location(file));
        if (bundle != null) {
            bundle.uninstall();
        }
        digests.remove(location(file));
    }

    static String location(File file) {
        return file.toURI() + MARK;
    }
}
