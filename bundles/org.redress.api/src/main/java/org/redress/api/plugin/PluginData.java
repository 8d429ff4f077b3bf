package org.redress.api.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * What the database keeps of plugins, removed ones included: to look at, to take along, and to delete where two people want
 * it. Implemented by the manager; called by REST, console and shell. Administrators only. A purge is asked for, confirmed and
 * withdrawn by people with an account: by their own name, never by the system and never by whoever sits at the container's
 * local console. Thread-safe; calls block for database time.
 */
@ProviderType
public interface PluginData {

    /** Of every plugin of which anything is kept or was purged, by id. */
    Outcome<List<KeptData>> all(Caller caller);

    Outcome<KeptData> find(Caller caller, String plugin);

    /**
     * Everything that is kept of a plugin, as a file. What is taken is written to the administrators' log at once, whether
     * the file is then read to its end or not.
     *
     * @param cases with the cases that run or ran on it: those that the caller may see with people's words, of the others
     *     what holds no word of anybody
     */
    Outcome<PluginExport> export(Caller caller, String plugin, boolean cases);

    /**
     * Asks that everything goes that {@link KeptData#scope} says. Nothing goes until another administrator confirms, within
     * seven days.
     *
     * @param reason 2 to 500 characters
     */
    Outcome<PluginPurge> askPurge(Caller caller, String plugin, String reason);

    /**
     * Deletes what was shown when it was asked for. Stale when anything of that has changed since: ask again then. Whoever
     * asked cannot confirm.
     */
    Outcome<PluginPurge> confirmPurge(Caller caller, String plugin, String purge);

    /** Nothing goes; by any administrator. */
    Outcome<PluginPurge> withdrawPurge(Caller caller, String plugin, String purge);
}
