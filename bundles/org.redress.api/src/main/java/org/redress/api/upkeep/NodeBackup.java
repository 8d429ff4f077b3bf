package org.redress.api.upkeep;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.text.Text;

/**
 * A copy of the whole node while people work. Implemented by the upkeep bundle; called by the shell. Administrators only.
 * Thread-safe: one backup at a time.
 */
@ProviderType
public interface NodeBackup {

    /**
     * What was copied.
     *
     * @param database false where the database runs elsewhere and is copied with its own tools
     * @param schema version of the tables
     */
    record Report(Path directory, boolean database, int schema, int files, long bytes) {}

    /**
     * Copies into a directory that is not there yet, or empty; it can be read by the node's own user alone. Every case that
     * was acknowledged before the call is in the copy.
     *
     * @param progress is told what happens, from this thread and another
     */
    Outcome<Report> backup(Caller caller, Path directory, Consumer<Text> progress);
}
