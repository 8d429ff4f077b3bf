package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.Activation;
import org.redress.api.procedure.PackRef;
import org.redress.api.procedure.PackSource;

/** Pack sources (once per digest), known versions, activations. */
@ProviderType
public interface PluginStore {

    /** A version that has been deployed at some time. */
    record KnownVersion(PackRef ref, String origin, Instant installedAt) {}

    /** Keeps a source for as long as a case may need it. */
    void keep(PackRef ref, String origin, PackSource source, Instant at);

    Optional<PackSource> source(String digest);

    List<KnownVersion> versions();

    List<Activation> activations();

    /** Inserts or replaces the decision for (plugin, unit), and appends it to the log of decisions. */
    void save(Activation activation);

    /** Origins that were chosen to lead, by plugin. */
    Map<String, String> leads();

    /** @param origin empty when none is chosen any more */
    void lead(String plugin, Optional<String> origin);
}
