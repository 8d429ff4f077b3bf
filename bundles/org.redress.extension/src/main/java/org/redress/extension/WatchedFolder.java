package org.redress.extension;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Where this node's plugins are dropped, as its watcher was told. */
public final class WatchedFolder {

    private static final String PLACE = "felix.fileinstall.dir";
    /** Other folders are watched, too: settings and trusted keys. */
    private static final String PLUGINS = "(felix.fileinstall.filename=*-deploy.cfg)";

    private WatchedFolder() {}

    /** The folder; empty while the watcher has not been told yet. */
    public static Optional<Path> of(ConfigurationAdmin configurations) {
        try {
            Configuration[] found = configurations.listConfigurations(PLUGINS);
            return Arrays.stream(found == null ? new Configuration[0] : found)
                    .map(each -> Path.of(each.getProperties().get(PLACE).toString())
                            .toAbsolutePath()
                            .normalize())
                    .findFirst();
        } catch (IOException | InvalidSyntaxException unknown) {
            return Optional.empty();
        }
    }
}
