package org.redress.manager.deploy;

import java.io.File;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Component;

/**
 * Files of the watched folder that are ours. Outlives the installer: when the database or the registry is replaced, the
 * installer starts anew with an empty registry, but the watcher hands over only files that change.
 */
@Component(service = DeployedFiles.class, immediate = true)
public final class DeployedFiles {

    private static final String UNFINISHED = ".part";

    private final Set<File> files = new TreeSet<>();

    synchronized void add(File file) {
        files.add(file);
    }

    synchronized void remove(File file) {
        files.remove(file);
    }

    synchronized boolean has(File file) {
        return files.contains(file);
    }

    public synchronized Set<File> all() {
        return new TreeSet<>(files);
    }

    /** Under which name a file is written before it is put in place whole. */
    public static Path unfinished(Path file) {
        return file.resolveSibling("." + file.getFileName() + UNFINISHED);
    }

    static boolean unfinished(File file) {
        return file.getName().startsWith(".") && file.getName().endsWith(UNFINISHED);
    }
}
