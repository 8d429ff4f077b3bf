package org.redress.extension;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.CodeHealth;
import org.redress.api.plugin.Quarantine;

/** Code of plugins as administrators see it. Implemented by the registry; called by the plugin administration. Thread-safe. */
@ProviderType
public interface PluginCode {

    /** Of everything that was ever asked since it came, by plugin. */
    List<CodeHealth> health();

    /** Of plugins on any node. */
    List<Quarantine> quarantines();

    /**
     * Nobody asks the plugin's code any more, on any node.
     *
     * @return false when it has none here
     */
    boolean quarantine(String plugin, String why, String by);

    /** Asks it again, as if it had just come. Does nothing where nothing is wrong. */
    void release(String plugin);
}
