package org.redress.store.port;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.Quarantine;

/** Which code of plugins is not asked any more. */
@ProviderType
public interface QuarantineStore {

    List<Quarantine> all();

    /** Keeps the first where there is one for the same code. */
    void put(Quarantine quarantine);

    /** Of all code of a plugin. */
    void remove(String plugin);
}
