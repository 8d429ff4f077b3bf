package org.redress.store.plugins;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.PluginPurge;
import org.redress.api.plugin.Rollout;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.people.AdminLogEntity;
import org.redress.store.port.PluginDataStore;

/** What is kept of plugins, in the database. */
@Component(service = PluginDataStore.class)
public final class JpaPluginDataStore implements PluginDataStore {

    private static final int LONGEST_PAGE = 1_000;

    private final UnitOfWork work;

    @Activate
    public JpaPluginDataStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<String> plugins() {
        return new Sql("SELECT plugin_id FROM rd_pack_version UNION SELECT plugin_id FROM rd_activation"
                        + " UNION SELECT plugin_id FROM rd_activation_log UNION SELECT plugin_id FROM rd_plugin_lead"
                        + " UNION SELECT plugin_id FROM rd_plugin_upload UNION SELECT plugin_id FROM rd_quarantine"
                        + " UNION SELECT plugin_id FROM rd_plugin_plan UNION SELECT plugin_id FROM rd_rollout"
                        + " UNION SELECT plugin_id FROM rd_plugin_purge")
                .rows(work).stream().map(row -> (String) row[0]).sorted().toList();
    }

    @Override
    public Holdings of(String plugin) {
        return work.read(entities -> HeldData.of(entities, plugin));
    }

    @Override
    public List<Activation> decisionLog(String plugin) {
        return documents(
                "SELECT l.body FROM ActivationLogEntity l WHERE l.pluginId = :plugin ORDER BY l.decidedAt, l.id",
                plugin,
                Activation.class);
    }

    @Override
    public List<Rollout> rollouts(String plugin) {
        return documents(
                        "SELECT r.body FROM RolloutEntity r WHERE r.pluginId = :plugin ORDER BY r.startedAt, r.id",
                        plugin,
                        JpaRolloutStore.Body.class)
                .stream()
                .map(JpaRolloutStore.Body::rollout)
                .toList();
    }

    @Override
    public List<String> caseNumbers(String plugin, String after, int limit) {
        return new Sql("SELECT c.case_number FROM rd_case c")
                        .add(" WHERE c.case_number > ?", after)
                        .add(" AND c.id IN (SELECT u.case_id FROM rd_case_pack u WHERE u.plugin_id = ?)", plugin)
                        .add(" ORDER BY c.case_number")
                        .first(Math.max(1, Math.min(limit, LONGEST_PAGE)))
                        .rows(work)
                        .stream()
                        .map(row -> (String) row[0])
                        .toList();
    }

    @Override
    public List<PluginPurge> purges(String plugin) {
        return documents(
                "SELECT p.body FROM PurgeEntity p WHERE p.pluginId = :plugin ORDER BY p.askedAt DESC, p.id",
                plugin,
                PluginPurge.class);
    }

    private <T> List<T> documents(String query, String plugin, Class<T> type) {
        return work
                .read(entities -> entities.createQuery(query, String.class)
                        .setParameter("plugin", plugin)
                        .getResultList())
                .stream()
                .map(body -> Json.read(body, type))
                .toList();
    }

    @Override
    public Optional<PluginPurge> purge(String id) {
        return work.read(entities -> Optional.ofNullable(entities.find(PurgeEntity.class, id)))
                .map(row -> Json.read(row.body, PluginPurge.class));
    }

    @Override
    public boolean ask(PluginPurge purge, Optional<PluginPurge> lapsed) {
        return work.upsert(entities -> {
            lapsed.ifPresent(before -> ended(entities, before, purge.askedBy(), purge.askedAt()));
            // Before the next one takes its place.
            entities.flush();
            boolean taken =
                    entities.createQuery("SELECT COUNT(p) FROM PurgeEntity p WHERE p.waiting = :plugin", Long.class)
                                    .setParameter("plugin", purge.plugin())
                                    .getSingleResult()
                            > 0;
            if (taken) {
                return false;
            }
            PurgeEntity row = new PurgeEntity();
            row.id = purge.id();
            row.pluginId = purge.plugin();
            row.askedBy = purge.askedBy();
            row.askedAt = Instants.nanos(purge.askedAt());
            row.waiting = purge.plugin();
            write(entities, row, purge, purge.askedBy(), purge.askedAt());
            entities.persist(row);
            return true;
        });
    }

    @Override
    public boolean end(PluginPurge ended, Instant now) {
        return work.write(entities -> ended(entities, ended, ended.endedBy().orElse(ended.askedBy()), now));
    }

    @Override
    public boolean carryOut(PluginPurge done, Predicate<Holdings> asShown, Instant now) {
        return work.write(entities -> {
            Holdings there = HeldData.of(entities, done.plugin());
            if (!asShown.test(there) || !ended(entities, done, done.endedBy().orElseThrow(), now)) {
                return false;
            }
            new Deletion(entities, there).run();
            return true;
        });
    }

    private static boolean ended(EntityManager entities, PluginPurge purge, String by, Instant now) {
        PurgeEntity row = entities.find(PurgeEntity.class, purge.id());
        if (row == null || !row.state.equals(PluginPurge.State.ASKED.name())) {
            return false;
        }
        row.endedBy = purge.endedBy().orElse(null);
        row.waiting = row.id;
        write(entities, row, purge, by, now);
        return true;
    }

    private static void write(EntityManager entities, PurgeEntity row, PluginPurge purge, String by, Instant at) {
        row.state = purge.state().name();
        row.body = Json.write(purge);
        String what = "plugin-purge-" + purge.state().name().toLowerCase(Locale.ROOT);
        entities.persist(AdminLogEntity.line(at, by, what, "plugin:" + purge.plugin(), row.body));
    }
}
