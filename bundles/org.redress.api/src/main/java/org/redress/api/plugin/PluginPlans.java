package org.redress.api.plugin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;

/**
 * Changes of plugins in steps that administrators can look at: plan, apply, keep or reverse. Implemented by the manager; called
 * by REST, console and shell. For administrators only. Plans lie in the database: any node shows and applies them. Thread-safe;
 * planning takes as long as proofs take.
 */
@ProviderType
public interface PluginPlans {

    /** Looks at what would change, and keeps it under an id. Changes nothing. */
    Outcome<PluginPlan> plan(Caller caller, PlanRequest request);

    /** What hangs on a plugin now: what switching it off everywhere would touch. Keeps nothing. */
    Outcome<PlanImpact> impact(Caller caller, String plugin);

    Outcome<PluginPlan> find(Caller caller, String id);

    /** Plans of a plugin, newest first; the last fifty. */
    Outcome<List<PluginPlan>> of(Caller caller, String plugin);

    /**
     * Begins to apply a plan, unless what it looked at has changed since. When a step fails those before it are taken back.
     *
     * @return the job, which may have ended already
     */
    Outcome<PlanJob> apply(Caller caller, String id);

    /**
     * Begins to put back what held before a plan was applied. Refused when something newer stands on it.
     *
     * @return the job, which may have ended already
     */
    Outcome<PlanJob> rollback(Caller caller, String id);

    Outcome<PlanJob> job(Caller caller, String id);
}
