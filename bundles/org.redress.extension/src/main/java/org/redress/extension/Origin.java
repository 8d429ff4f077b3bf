package org.redress.extension;

import java.io.File;
import java.net.URI;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** The stable name of the place that a plugin comes from: it tells which bundle holds the code of which pack. */
public final class Origin {

    /**
     * Tells our bundles from those that somebody installed from a file by hand. File Install reads a location's path only:
     * a jar that is removed while the node is down is thereby still recognised and uninstalled by it.
     */
    private static final String DROPPED = "#redress-deploy";

    private static final String FILE = "deploy:";

    private Origin() {}

    /** Of a file in the watched folder. */
    public static String of(File file) {
        return ofFile(file.getName());
    }

    /** Of the file of this name in the watched folder. */
    public static String ofFile(String name) {
        return FILE + name;
    }

    /** Name of the file in the watched folder; empty for what came otherwise. */
    public static Optional<String> fileName(String origin) {
        return origin.startsWith(FILE) ? Optional.of(origin.substring(FILE.length())) : Optional.empty();
    }

    /** Of a bundle, however it came. */
    public static String of(Bundle bundle) {
        if (!dropped(bundle)) {
            return "bundle:" + bundle.getSymbolicName();
        }
        String location = bundle.getLocation();
        return of(new File(URI.create(location.substring(0, location.length() - DROPPED.length()))));
    }

    /** Whether a bundle came out of the watched folder. */
    public static boolean dropped(Bundle bundle) {
        return bundle.getLocation().startsWith("file:") && bundle.getLocation().endsWith(DROPPED);
    }

    /** Where a dropped jar is installed from: its identity as a bundle. */
    public static String location(File file) {
        return file.toURI() + DROPPED;
    }
}
