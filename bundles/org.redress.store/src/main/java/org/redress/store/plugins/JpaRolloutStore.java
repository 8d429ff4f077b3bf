package org.redress.store.plugins;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.Rollout;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.RolloutStore;

/** Roll-outs in the database. */
@Component(service = RolloutStore.class)
public final class JpaRolloutStore implements RolloutStore {

    private static final int NEWEST = 200;

    private final UnitOfWork work;

    /** As it is written. */
    record Body(Rollout rollout, List<Activation> before) {}

    @Activate
    public JpaRolloutStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Kept> newest() {
        return kept("SELECT r FROM RolloutEntity r ORDER BY r.startedAt DESC, r.id");
    }

    @Override
    public List<Kept> open() {
        return kept("SELECT r FROM RolloutEntity r WHERE r.underWay = r.pluginId ORDER BY r.startedAt, r.id");
    }

    private List<Kept> kept(String query) {
        return work
                .read(entities -> entities.createQuery(query, RolloutEntity.class)
                        .setMaxResults(NEWEST)
                        .getResultList())
                .stream()
                .map(JpaRolloutStore::kept)
                .toList();
    }

    @Override
    public Optional<Kept> find(String id) {
        return work.read(entities -> Optional.ofNullable(entities.find(RolloutEntity.class, id)))
                .map(JpaRolloutStore::kept);
    }

    private static Kept kept(RolloutEntity row) {
        Body body = Json.read(row.body, Body.class);
        return new Kept(body.rollout(), body.before(), row.version);
    }

    @Override
    public Optional<Kept> save(Kept next) {
        return work.upsert(entities -> next.version() == 0 ? inserted(entities, next) : updated(entities, next));
    }

    private static Optional<Kept> inserted(EntityManager entities, Kept next) {
        boolean taken =
                entities.createQuery("SELECT COUNT(r) FROM RolloutEntity r WHERE r.underWay = :plugin", Long.class)
                                .setParameter("plugin", next.rollout().plugin())
                                .getSingleResult()
                        > 0;
        if (taken) {
            return Optional.empty();
        }
        RolloutEntity row = new RolloutEntity();
        row.id = next.rollout().id();
        row.pluginId = next.rollout().plugin();
        row.startedAt = Instants.nanos(next.rollout().startedAt());
        Kept kept = written(row, next);
        entities.persist(row);
        return Optional.of(kept);
    }

    private static Optional<Kept> updated(EntityManager entities, Kept next) {
        RolloutEntity row = entities.find(RolloutEntity.class, next.rollout().id(), LockModeType.PESSIMISTIC_WRITE);
        return row == null || row.version != next.version() ? Optional.empty() : Optional.of(written(row, next));
    }

    private static Kept written(RolloutEntity row, Kept next) {
        row.version = next.version() + 1;
        row.underWay = next.rollout().state().over() ? row.id : row.pluginId;
        row.body = Json.write(new Body(next.rollout(), next.before()));
        return new Kept(next.rollout(), next.before(), row.version);
    }
}
