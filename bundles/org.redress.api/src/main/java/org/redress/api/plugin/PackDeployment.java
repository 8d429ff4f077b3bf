package org.redress.api.plugin;

import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.procedure.PackCompiler.Compilation;
import org.redress.api.procedure.PackSource;

/**
 * Where packs come in, whatever brings them: a file in {@code deploy/}, a bundle, an upload. Implemented by the registry
 * of live plugins; called by the manager's deployers. Thread-safe.
 */
@ProviderType
public interface PackDeployment {

    /**
     * Compiles a source and makes it live, replacing what the same origin brought before. When refused, what the origin
     * brought before stays as it is.
     *
     * @param origin stable name of the place it comes from
     * @param signature what was found out about its signature; whether it may come in at all was decided before
     */
    Compilation deploy(String origin, PackSource source, PluginSignature signature);

    /** The origin is gone: what it brought is parked. Cases that run on it go on. */
    void withdraw(String origin);
}
