package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PluginPlan;

/** Plans of plugins and the jobs that apply them. */
@ProviderType
public interface PlanStore {

    /**
     * A plan with what it does.
     *
     * @param begun when somebody began to apply or reverse it last
     */
    record Kept(PluginPlan plan, Standing from, Standing to, Optional<Instant> begun) {}

    void add(Kept plan);

    Optional<Kept> plan(String id);

    /** Newest first. */
    List<Kept> of(String plugin, int most);

    /**
     * Begins: the plan is being applied or reversed from now on, by nobody else.
     *
     * @param expected state that it is in
     * @param stuck who began before that is taken for dead
     * @return false when it is in another state, or another plan of the plugin is being applied
     */
    boolean begin(String id, PluginPlan.State expected, Instant now, Instant stuck);

    /** Those that somebody is at, or was at when their node died. */
    List<Kept> applying();

    /** What came of it. */
    void end(PluginPlan plan);

    void put(PlanJob job);

    Optional<PlanJob> job(String id);

    /** Every job about a plan, in no order. */
    List<PlanJob> jobs(String plan);
}
