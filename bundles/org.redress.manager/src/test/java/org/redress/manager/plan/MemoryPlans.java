package org.redress.manager.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PluginPlan;
import org.redress.store.port.PlanStore;

/** Plans as the database keeps them. */
final class MemoryPlans implements PlanStore {

    private final Map<String, Kept> plans = new LinkedHashMap<>();
    private final Map<String, PlanJob> jobs = new LinkedHashMap<>();
    private Duration ahead = Duration.ZERO;

    /** What begins from now on begins later. */
    void later() {
        ahead = ahead.plusSeconds(1);
    }

    @Override
    public synchronized void add(Kept plan) {
        plans.put(plan.plan().id(), plan);
    }

    @Override
    public synchronized Optional<Kept> plan(String id) {
        return Optional.ofNullable(plans.get(id));
    }

    @Override
    public synchronized List<Kept> of(String plugin, int most) {
        List<Kept> all = new ArrayList<>(plans.values());
        Collections.reverse(all);
        return all.stream()
                .filter(kept -> kept.plan().request().plugin().equals(plugin))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized boolean begin(String id, PluginPlan.State expected, Instant now, Instant stuck) {
        Kept kept = plans.get(id);
        if (kept == null || kept.plan().state() != expected) {
            return false;
        }
        plans.put(
                id,
                new Kept(
                        kept.plan().with(PluginPlan.State.APPLYING, Optional.empty()),
                        kept.from(),
                        kept.to(),
                        Optional.of(now.plus(ahead))));
        return true;
    }

    @Override
    public synchronized List<Kept> applying() {
        return plans.values().stream()
                .filter(kept -> kept.plan().state() == PluginPlan.State.APPLYING)
                .toList();
    }

    @Override
    public synchronized void end(PluginPlan plan) {
        Kept kept = plans.get(plan.id());
        plans.put(plan.id(), new Kept(plan, kept.from(), kept.to(), kept.begun()));
    }

    @Override
    public synchronized void put(PlanJob job) {
        jobs.put(job.id(), job);
    }

    @Override
    public synchronized Optional<PlanJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized List<PlanJob> jobs(String plan) {
        return jobs.values().stream().filter(job -> job.plan().equals(plan)).toList();
    }
}
