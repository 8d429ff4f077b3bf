package org.redress.upkeep.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.redress.upkeep.node.PrivateFiles;

/** Copies regular files of a folder that others may be changing. */
final class FolderCopy {

    private FolderCopy() {}

    static void of(Path from, Path to) throws IOException {
        for (Path file : PrivateFiles.below(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            try {
                Files.copy(file, copy);
            } catch (NoSuchFileException gone) {
                // Taken away between looking and copying, as a file that is gone a moment earlier.
                Files.deleteIfExists(copy);
            }
        }
    }
}
