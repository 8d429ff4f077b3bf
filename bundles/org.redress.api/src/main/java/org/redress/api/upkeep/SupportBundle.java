package org.redress.api.upkeep;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * One file for those who help with a problem, without secrets and without a word about customers. Implemented by the upkeep
 * bundle; called by the shell. Administrators only. Thread-safe.
 */
@ProviderType
public interface SupportBundle {

    /**
     * What was written.
     *
     * @param entries names inside the file
     */
    record Report(Path file, long bytes, List<String> entries) {
        public Report {
            entries = List.copyOf(entries);
        }
    }

    /** Writes a ZIP file that is not there yet; it can be read by the node's own user alone. */
    Outcome<Report> write(Caller caller, Path file);
}
