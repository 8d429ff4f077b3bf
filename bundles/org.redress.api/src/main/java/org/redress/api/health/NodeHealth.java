package org.redress.api.health;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The health checks of this node, whichever bundle brings them. Implemented by the health bundle; called by the entries.
 * Thread-safe; runs checks under a time limit.
 */
@ProviderType
public interface NodeHealth {

    /** Results by name of the check. */
    List<Check> checks();

    /**
     * What a health check says.
     *
     * @param messages in English, as operators find them in logs
     */
    record Check(String name, boolean ok, List<String> messages) {
        public Check {
            messages = List.copyOf(messages);
        }
    }
}
