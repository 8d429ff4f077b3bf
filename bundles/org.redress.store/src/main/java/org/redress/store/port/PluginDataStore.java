package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.Quarantine;
import org.redress.api.plugin.Rollout;

/** What is kept of plugins, removed ones included, and its end. */
@ProviderType
public interface PluginDataStore {

    /**
     * Everything of one plugin, cases apart.
     *
     * @param versions last installed first
     * @param decisions by unit
     * @param logged decisions that were ever made
     * @param lead origin that was chosen to lead
     * @param uploads newest first, without their bytes
     * @param wanted names in the watched folder under which nodes have to hold one of its uploads
     * @param plans ids, in order
     * @param applying whether one of them is being applied or reversed
     * @param rollouts ids, in order
     * @param underWay whether one of them is under way
     */
    record Holdings(
            String plugin,
            List<HeldVersion> versions,
            List<Activation> decisions,
            int logged,
            Optional<String> lead,
            List<PluginUpload> uploads,
            List<String> wanted,
            List<Quarantine> quarantines,
            List<String> plans,
            boolean applying,
            List<String> rollouts,
            boolean underWay) {

        public boolean empty() {
            return versions.isEmpty()
                    && decisions.isEmpty()
                    && logged == 0
                    && lead.isEmpty()
                    && uploads.isEmpty()
                    && quarantines.isEmpty()
                    && plans.isEmpty()
                    && rollouts.isEmpty();
        }
    }

    /**
     * A version with who needs its source.
     *
     * @param size characters of its source as it is stored
     */
    record HeldVersion(PluginStore.KnownVersion known, long size, KeptData.Cases cases) {}

    /** Ids of plugins of which anything is kept, or was purged, in order. */
    List<String> plugins();

    Holdings of(String plugin);

    /** Every decision about a plugin, oldest first. */
    List<Activation> decisionLog(String plugin);

    /** Oldest first. */
    List<Rollout> rollouts(String plugin);

    /**
     * Numbers of cases of any state that run or ran on a plugin, in order.
     *
     * @param after number at which the last page ended; empty text for the first page
     */
    List<String> caseNumbers(String plugin, String after, int limit);

    /** Of a plugin, newest first. */
    List<PluginPurge> purges(String plugin);

    Optional<PluginPurge> purge(String id);

    /**
     * Keeps a purge that is asked for.
     *
     * @param lapsed the one before, which ends with it
     * @return false when another one of the plugin waits by now
     */
    boolean ask(PluginPurge purge, Optional<PluginPurge> lapsed);

    /**
     * Ends one that waits without deleting anything.
     *
     * @return false when it does not wait any more
     */
    boolean end(PluginPurge ended, Instant now);

    /**
     * Deletes what the purge's scope says and keeps the purge as the record of it: all or nothing. Sources that cases froze
     * stay, whatever the scope says.
     *
     * @param asShown asked within the transaction about what is there then; nothing is deleted when it says no
     * @return false when it said no, or the purge does not wait any more
     */
    boolean carryOut(PluginPurge done, Predicate<Holdings> asShown, Instant now);
}
