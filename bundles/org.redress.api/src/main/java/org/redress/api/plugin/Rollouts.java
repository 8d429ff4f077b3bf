package org.redress.api.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Brings a version of a plugin to branches wave by wave, watches each wave, and takes it back by itself where it goes badly.
 * Implemented by the manager; called by REST, shell and console. Administrators only. A roll-out goes on by itself, after a restart and
 * on any node, too. Every step of it is a decision about the plugin, so {@link PluginAdministration} shows what holds, and
 * what an administrator decides meanwhile at a branch stays. Thread-safe.
 */
@ProviderType
public interface Rollouts {

    /** Newest first. */
    Outcome<List<Rollout>> all(Caller caller);

    Outcome<Rollout> find(Caller caller, String id);

    /** What is seen at the branches that have the version; empty when it is over. */
    Outcome<List<BranchWatch>> watch(Caller caller, String id);

    /** Starts; the first wave has the version seconds later. */
    Outcome<Rollout> start(Caller caller, RolloutRequest request);

    /**
     * Takes it back: each branch gets what was decided there before.
     *
     * @param reason 2 to 400 characters
     */
    Outcome<Rollout> takeBack(Caller caller, String id, String reason);
}
