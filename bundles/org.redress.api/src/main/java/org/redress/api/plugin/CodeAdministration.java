package org.redress.api.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Code of plugins as administrators look after it. Implemented by the manager; called by REST, console and shell. For
 * administrators only, reading included: words of a plugin's failures may hold anything. Thread-safe.
 */
@ProviderType
public interface CodeAdministration {

    /** Of all code that was asked on this node since it came, by plugin. */
    Outcome<List<CodeHealth>> health(Caller caller);

    /** What is not asked any more, on any node. */
    Outcome<List<Quarantine>> quarantines(Caller caller);

    /**
     * The plugin's code is not asked any more, on any node; cases go on.
     *
     * @param reason 2 to 500 characters
     * @return all quarantines of the plugin
     */
    Outcome<List<Quarantine>> quarantine(Caller caller, String plugin, String reason);

    /** It is asked again. */
    Outcome<List<Quarantine>> release(Caller caller, String plugin, String reason);
}
