package org.redress.upkeep.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Where this node keeps its files.
 *
 * @param data its own data directory
 * @param settings {@code etc/} of the installation
 * @param deploy the watched folder
 */
public record NodePaths(Path data, Path settings, Path deploy) {

    private static final String WATCHED = "felix.fileinstall.dir";
    /** Other folders are watched, too: settings and trusted keys. */
    private static final String PLUGINS = "(felix.fileinstall.filename=*-deploy.cfg)";

    private static final String FALLBACK = "deploy";

    public static NodePaths of(BundleContext context, ConfigurationAdmin configurations) {
        Path base = path(context, "karaf.base", ".");
        Path settings = path(context, "karaf.etc", base.resolve("etc").toString());
        return new NodePaths(
                path(context, "karaf.data", base.resolve("data").toString()),
                settings,
                watched(configurations).orElse(base.resolve(FALLBACK)));
    }

    public Path log() {
        return data.resolve("log").resolve("redress.log");
    }

    private static Path path(BundleContext context, String property, String otherwise) {
        String value = context.getProperty(property);
        return Path.of(value == null ? otherwise : value).toAbsolutePath().normalize();
    }

    private static Optional<Path> watched(ConfigurationAdmin configurations) {
        try {
            Configuration[] found = configurations.listConfigurations(PLUGINS);
            return Arrays.stream(found == null ? new Configuration[0] : found)
                    .map(each -> Path.of(each.getProperties().get(WATCHED).toString())
                            .toAbsolutePath()
                            .normalize())
                    .findFirst();
        } catch (IOException | InvalidSyntaxException unknown) {
            return Optional.empty();
        }
    }
}
