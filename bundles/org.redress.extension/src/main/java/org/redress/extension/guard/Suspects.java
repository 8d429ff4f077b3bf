package org.redress.extension.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.redress.api.plugin.Quarantine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of the end of the Java before this one. A node that runs out of memory ends at once (Java's own option), having
 * left a file that says so; the code that was inside then is quarantined at the next start.
 */
final class Suspects {

    private static final Logger LOG = LoggerFactory.getLogger(Suspects.class);

    /** Written by {@code bin/out-of-memory}. */
    static final String OUT_OF_MEMORY = "out-of-memory";

    private static final String INSIDE = "inside";
    private static final String WHY = "the node ran out of memory while this code was running";

    private Suspects() {}

    /** Where this node keeps what outlives its Java; empty outside Karaf. */
    static Optional<Path> folder(BundleContext context) {
        return Optional.ofNullable(context.getProperty("karaf.data")).map(data -> Path.of(data, "redress"));
    }

    /** Empty when there is no place for them: then nobody is suspected. */
    static Optional<InsideMarks> marks(Path folder) {
        try {
            return Optional.of(InsideMarks.in(folder.resolve(INSIDE)));
        } catch (IOException unwritable) {
            LOG.warn(
                    "RD-PLG-303 {} cannot be written ({}): after an end for want of memory nobody will be suspected",
                    folder.resolve(INSIDE),
                    unwritable.getMessage());
            return Optional.empty();
        }
    }

    /** Whom the end before this start speaks against; asked once a start. */
    static List<Quarantine> of(Path folder, InsideMarks marks, Clock clock) {
        if (!ranOut(folder)) {
            return List.of();
        }
        return marks.left().stream()
                .map(name -> name.split("\\|", 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Quarantine(parts[0], parts[1], parts[2], clock.instant(), WHY, "system"))
                .toList();
    }

    /** As {@link #of} reads it. */
    static String name(String code, String plugin, String version) {
        return code + "|" + plugin + "|" + version;
    }

    private static boolean ranOut(Path folder) {
        try {
            return Files.deleteIfExists(folder.resolve(OUT_OF_MEMORY));
        } catch (IOException stuck) {
            return Files.exists(folder.resolve(OUT_OF_MEMORY));
        }
    }
}
