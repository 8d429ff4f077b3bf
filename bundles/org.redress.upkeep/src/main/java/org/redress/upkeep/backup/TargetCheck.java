package org.redress.upkeep.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.api.problem.Outcome;
import org.redress.upkeep.node.NodePaths;

/** Whether a backup may go to a directory. */
final class TargetCheck {

    /** The copy of a database that is written to meanwhile is a little larger; settings and plugins come on top. */
    private static final long MARGIN = 64L << 20;

    private final NodePaths paths;

    TargetCheck(NodePaths paths) {
        this.paths = paths;
    }

    /**
     * @param target absolute
     * @param size bytes of the database
     */
    <T> Optional<Outcome<T>> refusal(Path target, long size) throws IOException {
        if (Stream.of(paths.data(), paths.deploy(), paths.settings())
                .anyMatch(own -> target.startsWith(own) || own.startsWith(target))) {
            return Optional.of(Refusals.ownDirectory());
        }
        if (Files.exists(target) && !empty(target)) {
            return Optional.of(Refusals.notEmpty());
        }
        Path parent = target;
        while (parent != null && !Files.isDirectory(parent)) {
            parent = parent.getParent();
        }
        long needed = size + MARGIN;
        return parent == null || Files.getFileStore(parent).getUsableSpace() >= needed
                ? Optional.empty()
                : Optional.of(Refusals.noSpace(needed));
    }

    private static boolean empty(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(target)) {
            return entries.findAny().isEmpty();
        }
    }
}
