package org.redress.manager.deploy;

import java.io.File;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Component;

/**
 * Files of the watched folder that are ours. Outlives the installer: when the database or the registry is replaced, the
 * installer starts anew with an empty registry, but the watcher hands over only files that change.
 */
@Component(service = DeployedFiles.class, immediate = true)
public final class DeployedFiles {

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

    synchronized Set<File> all() {
        return new TreeSet<>(files);
    }
}
