package org.redress.manager.plan;

import java.util.List;
import java.util.Optional;
import org.redress.extension.LiveVersion;

/** What this node holds of a deployed version: a file in the watched folder, a bundle in the container. */
interface FolderFiles {

    /** A bundle that has to be stopped and started again when another goes. */
    record Dependent(String name, boolean plugin) {}

    /**
     * Keeps the bytes of the file that a version came from, so that it can be put back on every node.
     *
     * @return their SHA-256; empty when it came from no file that can be read
     */
    Optional<String> kept(LiveVersion version);

    /** Symbolic name of the bundle that an origin brought; empty for rules alone. */
    Optional<String> bundle(String origin);

    /** Whether everything of what an origin brought is there: a jar's pack is known a moment before its bundle has started. */
    boolean complete(String origin);

    /** Bundles that are wired to the one that an origin brought. */
    List<Dependent> dependents(String origin);
}
