package org.redress.store.plugins;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.casework.CaseState;
import org.redress.api.plugin.Activation;
import org.redress.api.plugin.KeptData;
import org.redress.api.plugin.PluginPlan;
import org.redress.api.plugin.PluginUpload;
import org.redress.api.plugin.Quarantine;
import org.redress.api.procedure.PackRef;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.port.PluginDataStore.HeldVersion;
import org.redress.store.port.PluginDataStore.Holdings;
import org.redress.store.port.PluginStore.KnownVersion;

/** Reads what is there of a plugin. */
final class HeldData {

    private final EntityManager entities;
    private final String plugin;

    private HeldData(EntityManager entities, String plugin) {
        this.entities = entities;
        this.plugin = plugin;
    }

    static Holdings of(EntityManager entities, String plugin) {
        return new HeldData(entities, plugin).read();
    }

    private Holdings read() {
        List<PlanEntity> plans = rows("SELECT p FROM PlanEntity p WHERE p.pluginId = :plugin", PlanEntity.class);
        List<RolloutEntity> rollouts =
                rows("SELECT r FROM RolloutEntity r WHERE r.pluginId = :plugin", RolloutEntity.class);
        return new Holdings(
                plugin,
                versions(),
                rows("SELECT a.body FROM ActivationEntity a WHERE a.pluginId = :plugin ORDER BY a.unit", String.class)
                        .stream()
                        .map(body -> Json.read(body, Activation.class))
                        .toList(),
                rows("SELECT COUNT(l) FROM ActivationLogEntity l WHERE l.pluginId = :plugin", Long.class)
                        .get(0)
                        .intValue(),
                rows("SELECT l.origin FROM LeadEntity l WHERE l.pluginId = :plugin", String.class).stream()
                        .findFirst(),
                rows(
                                "SELECT u.body FROM UploadEntity u WHERE u.pluginId = :plugin"
                                        + " ORDER BY u.uploadedAt DESC, u.sha256",
                                String.class)
                        .stream()
                        .map(body -> Json.read(body, PluginUpload.class))
                        .toList(),
                rows(
                        "SELECT f.name FROM PluginFileEntity f WHERE f.bytesOf IN"
                                + " (SELECT u.sha256 FROM UploadEntity u WHERE u.pluginId = :plugin) ORDER BY f.name",
                        String.class),
                quarantines(),
                plans.stream().map(plan -> plan.id).sorted().toList(),
                plans.stream().anyMatch(plan -> plan.state.equals(PluginPlan.State.APPLYING.name())),
                rollouts.stream().map(rollout -> rollout.id).sorted().toList(),
                rollouts.stream().anyMatch(rollout -> rollout.underWay.equals(rollout.pluginId)));
    }

    private <T> List<T> rows(String query, Class<T> type) {
        return entities.createQuery(query, type).setParameter("plugin", plugin).getResultList();
    }

    private List<HeldVersion> versions() {
        Map<String, Map<CaseState, Integer>> cases = cases();
        return new Sql("SELECT v.version_name, v.digest, v.origin, v.installed_at, LENGTH(s.files)"
                        + " FROM rd_pack_version v JOIN rd_pack_source s ON s.digest = v.digest")
                .add(" WHERE v.plugin_id = ?", plugin).rows(entities).stream()
                        .map(row -> new HeldVersion(
                                new KnownVersion(
                                        new PackRef(plugin, (String) row[0], (String) row[1]),
                                        (String) row[2],
                                        Instants.instant(((Number) row[3]).longValue())),
                                ((Number) row[4]).longValue(),
                                counted(cases.getOrDefault((String) row[1], Map.of()))))
                        .sorted(Comparator.comparing(
                                        (HeldVersion version) -> version.known().installedAt())
                                .reversed()
                                .thenComparing(version -> version.known().ref().digest()))
                        .toList();
    }

    private static KeptData.Cases counted(Map<CaseState, Integer> cases) {
        return new KeptData.Cases(
                cases.getOrDefault(CaseState.OPEN, 0),
                cases.getOrDefault(CaseState.CLOSED, 0),
                cases.getOrDefault(CaseState.ARCHIVED, 0));
    }

    private Map<String, Map<CaseState, Integer>> cases() {
        Map<String, Map<CaseState, Integer>> byDigest = new HashMap<>();
        new Sql("SELECT u.digest, c.state, COUNT(*) FROM rd_case_pack u JOIN rd_case c ON c.id = u.case_id")
                .add(" WHERE u.plugin_id = ? GROUP BY u.digest, c.state", plugin)
                .rows(entities)
                .forEach(row -> byDigest.computeIfAbsent((String) row[0], digest -> new HashMap<>())
                        .put(CaseState.valueOf((String) row[1]), ((Number) row[2]).intValue()));
        return byDigest;
    }

    private List<Quarantine> quarantines() {
        return rows(
                        "SELECT q FROM QuarantineEntity q WHERE q.pluginId = :plugin ORDER BY q.code",
                        QuarantineEntity.class)
                .stream()
                .map(QuarantineEntity::quarantine)
                .toList();
    }
}
