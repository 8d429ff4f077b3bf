package org.redress.extension;

import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changing code while it is in use. Implemented by the registry; called by deployers. Thread-safe.
 */
@ProviderType
public interface CodeSwitch {

    /**
     * Does something to the code of an origin while nobody is in it: waits for calls that run (no longer than a call may
     * take), and lets those that come meanwhile wait until it is done.
     */
    <T> T whileUnused(String origin, Callable<T> change) throws Exception;
}
