package org.redress.upkeep.node;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.redress.extension.WatchedFolder;

/**
 * Where this node keeps its files.
 *
 * @param data its own data directory
 * @param settings {@code etc/} of the installation
 * @param deploy the watched folder
 */
public record NodePaths(Path data, Path settings, Path deploy) {

    private static final String FALLBACK = "deploy";

    public static NodePaths of(BundleContext context, ConfigurationAdmin configurations) {
        Path base = path(context, "karaf.base", ".");
        Path settings = path(context, "karaf.etc", base.resolve("etc").toString());
        return new NodePaths(
                path(context, "karaf.data", base.resolve("data").toString()),
                settings,
                WatchedFolder.of(configurations).orElse(base.resolve(FALLBACK)));
    }

    public Path log() {
        return data.resolve("log").resolve("redress.log");
    }

    private static Path path(BundleContext context, String property, String otherwise) {
        String value = context.getProperty(property);
        return Path.of(value == null ? otherwise : value).toAbsolutePath().normalize();
    }
}
