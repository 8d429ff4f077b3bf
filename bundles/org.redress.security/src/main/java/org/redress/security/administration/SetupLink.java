package org.redress.security.administration;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link by which the first administrator sets a password, in a file that only the owner of the node can read: whoever
 * starts a node as a service does not see its standard output.
 */
@Component(service = SetupLink.class)
public final class SetupLink {

    private static final Logger LOG = LoggerFactory.getLogger(SetupLink.class);

    private final Optional<Path> file;

    @Activate
    public SetupLink(BundleContext context) {
        this(Optional.ofNullable(context.getProperty("karaf.data")).map(Path::of));
    }

    public SetupLink(Optional<Path> dataDirectory) {
        this.file = dataDirectory.map(directory -> directory.resolve("redress").resolve("setup-link.txt"));
    }

    void write(String link) {
        file.ifPresent(path -> {
            try {
                Files.createDirectories(path.getParent());
                Files.deleteIfExists(path);
                // Created with its permissions, not given them afterwards: no moment in which others can read it.
                Files.createFile(path, ownerOnly(path));
                Files.writeString(path, link + System.lineSeparator());
            } catch (IOException e) {
                LOG.warn(
                        "RD-SEC-053 the set-up link could not be written to {} ({}); take it from the standard output",
                        path,
                        e.toString());
            }
        });
    }

    /** The link has served, or another way in exists. */
    void remove() {
        file.ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warn("RD-SEC-053 {} could not be deleted ({}); delete it by hand", path, e.toString());
            }
        });
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
