package org.redress.api.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Changes of plugins that are looked at before they are made: install, update, activate, deactivate, pilot, disable, remove.
 * Implemented by the manager; called by REST, console and shell. Administrators only. Everything that a plan does ends in what
 * {@link PluginAdministration} and the watched folder do without one. Thread-safe.
 */
@ProviderType
public interface PluginPlans {

    /** Looks at what would happen, and keeps it; changes nothing. Takes as long as proofs take. */
    Outcome<PluginPlan> plan(Caller caller, PlanRequest request);

    Outcome<PluginPlan> find(Caller caller, String id);

    /** Plans of a plugin, the hundred newest, newest first. */
    Outcome<List<PluginPlan>> of(Caller caller, String plugin);

    /**
     * Begins to apply; the job tells how it ends. Refused as stale when anything that the plan looked at has changed. When a step
     * fails, those before it are reversed.
     */
    Outcome<PlanJob> apply(Caller caller, String id);

    /** Begins to reverse an applied plan: the one of its plugin that was applied last, while nobody has decided otherwise since. */
    Outcome<PlanJob> rollback(Caller caller, String id);

    /** The plan of a plugin that {@link #rollback} would take; conflict when there is none. */
    Outcome<PluginPlan> lastApplied(Caller caller, String plugin);

    Outcome<PlanJob> job(Caller caller, String id);
}
