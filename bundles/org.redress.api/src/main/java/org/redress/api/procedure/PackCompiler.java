package org.redress.api.procedure;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns pack sources into procedures. Implemented by the pack bundle; called by the registry when a pack is deployed and
 * when a case needs a version that is no longer installed. Thread-safe; takes up to some hundred milliseconds.
 */
@ProviderType
public interface PackCompiler {

    /** What came of it. */
    sealed interface Compilation {}

    record Compiled(Procedure procedure) implements Compilation {}

    /** Every error found, in order of file and line; nothing of the pack may be used. */
    record Refused(List<PackError> errors) implements Compilation {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** Compiles and checks everything; the same source always gives the same result. */
    Compilation compile(PackSource source);
}
