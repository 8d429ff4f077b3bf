package org.redress.store.plugins;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.PlanJob;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginPlan.State;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.PlanStore;

/** Plans in the database, for all nodes. */
@Component(service = PlanStore.class)
public final class JpaPlanStore implements PlanStore {

    private final UnitOfWork work;

    @Activate
    public JpaPlanStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public void add(Kept kept) {
        work.write(entities -> {
            PlanEntity row = new PlanEntity();
            row.id = kept.plan().id();
            row.pluginId = kept.plan().request().plugin();
            row.state = kept.plan().state().name();
            // Real time: business time may stand still, and the newest is to be the first.
            row.plannedAt = Instants.nanos(Instant.now());
            row.body = Json.write(kept);
            entities.persist(row);
            return row;
        });
    }

    @Override
    public Optional<Kept> plan(String id) {
        return work.read(entities -> Optional.ofNullable(entities.find(PlanEntity.class, id)))
                .map(JpaPlanStore::kept);
    }

    @Override
    public List<Kept> of(String plugin, int most) {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT p FROM PlanEntity p WHERE p.pluginId = :plugin ORDER BY p.plannedAt DESC, p.id",
                                PlanEntity.class)
                        .setParameter("plugin", plugin)
                        .setMaxResults(most)
                        .getResultList())
                .stream()
                .map(JpaPlanStore::kept)
                .toList();
    }

    /** The database lets one plan of a plugin be applied; whoever comes second looks again and finds the first. */
    @Override
    public boolean begin(String id, State expected, Instant now, Instant stuck) {
        return work.upsert(entities -> {
            PlanEntity row = entities.find(PlanEntity.class, id);
            if (row == null || !row.state.equals(expected.name()) || !free(entities, row.pluginId, stuck)) {
                return false;
            }
            change(entities, kept(row).plan().with(State.APPLYING, Optional.empty()));
            row.begunAt = Instants.nanos(now);
            row.applying = row.pluginId;
            return true;
        });
    }

    private static boolean free(EntityManager entities, String plugin, Instant stuck) {
        Optional<PlanEntity> holder = entities.createQuery(
                        "SELECT p FROM PlanEntity p WHERE p.applying = :plugin", PlanEntity.class)
                .setParameter("plugin", plugin)
                .getResultStream()
                .findFirst();
        if (holder.isPresent() && holder.get().begunAt > Instants.nanos(stuck)) {
            return false;
        }
        holder.ifPresent(dead -> dead.applying = null);
        // Before the next one takes it.
        entities.flush();
        return true;
    }

    @Override
    public List<Kept> applying() {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT p FROM PlanEntity p WHERE p.applying IS NOT NULL ORDER BY p.id",
                                PlanEntity.class)
                        .getResultList())
                .stream()
                .map(JpaPlanStore::kept)
                .toList();
    }

    @Override
    public void end(PluginPlan plan) {
        work.write(entities -> change(entities, plan));
    }

    private static PlanEntity change(EntityManager entities, PluginPlan plan) {
        PlanEntity row = entities.find(PlanEntity.class, plan.id());
        Kept before = kept(row);
        row.state = plan.state().name();
        row.applying = null;
        row.body = Json.write(new Kept(plan, before.from(), before.to(), before.begun()));
        return row;
    }

    private static Kept kept(PlanEntity row) {
        Kept kept = Json.read(row.body, Kept.class);
        return new Kept(kept.plan(), kept.from(), kept.to(), Instants.optional(row.begunAt));
    }

    @Override
    public void put(PlanJob job) {
        work.upsert(entities -> {
            PlanJobEntity row = entities.find(PlanJobEntity.class, job.id());
            if (row == null) {
                row = new PlanJobEntity();
                row.id = job.id();
                row.planId = job.plan();
                row.body = Json.write(job);
                entities.persist(row);
            } else {
                row.body = Json.write(job);
            }
            return row;
        });
    }

    @Override
    public Optional<PlanJob> job(String id) {
        return work.read(entities -> Optional.ofNullable(entities.find(PlanJobEntity.class, id)))
                .map(row -> Json.read(row.body, PlanJob.class));
    }

    @Override
    public List<PlanJob> jobs(String plan) {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT j.body FROM PlanJobEntity j WHERE j.planId = :plan", String.class)
                        .setParameter("plan", plan)
                        .getResultList())
                .stream()
                .map(body -> Json.read(body, PlanJob.class))
                .toList();
    }
}
