package org.redress.store.port;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What keepers of an installation ask of the database as a whole. */
@ProviderType
public interface DatabaseUpkeep {

    /** Product and version, for example {@code Apache Derby 10.16.1.1}. */
    String product();

    /** Version of the tables. */
    int schema();

    /** Where an embedded database keeps its files; empty when the database runs elsewhere. */
    Optional<Path> files();

    /** Bytes that the database takes. */
    long size();

    /** Rows of each of our tables, by name. Counts, and so reads, all of them. */
    Map<String, Long> rows();

    /**
     * Copies an embedded database while it is used: everything that was committed before the call is in the copy, which can
     * be opened like one whose node was killed. Blocks for as long as copying takes; writers are not held up.
     *
     * @param directory exists; the copy becomes a directory in it
     * @throws IllegalStateException when the database runs elsewhere
     * @throws RuntimeException when the copy could not be written
     */
    void copyInto(Path directory);
}
