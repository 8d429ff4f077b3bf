package org.redress.store.plugins;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.redress.store.port.PluginDataStore.Holdings;

/** Deletes, within the transaction of a purge, what was looked at there and no case needs; what came since stays. */
final class Deletion {

    private static final String DECISION = "DELETE FROM rd_activation WHERE plugin_id = ?1 AND unit = ?2";
    private static final String LEAD = "DELETE FROM rd_plugin_lead WHERE plugin_id = ?1 AND origin = ?2";
    private static final String JOBS = "DELETE FROM rd_plan_job WHERE plan_id = ?1";
    private static final String PLAN = "DELETE FROM rd_plugin_plan WHERE id = ?1";
    private static final String ROLLOUT = "DELETE FROM rd_rollout WHERE id = ?1";
    private static final String UPLOAD = "DELETE FROM rd_plugin_upload WHERE sha256 = ?1";
    /** Stays for cases, and where somebody has just decided anew. */
    private static final String LOG = "DELETE FROM rd_activation_log WHERE plugin_id = ?1"
            + " AND NOT EXISTS (SELECT 1 FROM rd_case_pack u WHERE u.plugin_id = ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM rd_activation a WHERE a.plugin_id = ?1)";

    private static final String VERSION =
            "DELETE FROM rd_pack_version WHERE plugin_id = ?1 AND digest = ?2 AND NOT EXISTS"
                    + " (SELECT 1 FROM rd_case_pack u WHERE u.plugin_id = ?1 AND u.digest = ?2)";
    private static final String SOURCE = "DELETE FROM rd_pack_source WHERE digest = ?1 AND NOT EXISTS"
            + " (SELECT 1 FROM rd_pack_version v WHERE v.digest = ?1)";

    private final EntityManager entities;
    private final Holdings there;

    Deletion(EntityManager entities, Holdings there) {
        this.entities = entities;
        this.there = there;
    }

    /** What refers to something else goes before it. */
    void run() {
        String plugin = there.plugin();
        there.decisions().forEach(decision -> run(DECISION, plugin, decision.unit()));
        there.lead().ifPresent(origin -> run(LEAD, plugin, origin));
        there.plans().forEach(plan -> {
            run(JOBS, plan);
            run(PLAN, plan);
        });
        there.rollouts().forEach(rollout -> run(ROLLOUT, rollout));
        there.uploads().forEach(upload -> run(UPLOAD, upload.sha256()));
        run(LOG, plugin);
        there.versions().stream()
                .map(version -> version.known().ref().digest())
                .distinct()
                .forEach(digest -> {
                    run(VERSION, plugin, digest);
                    run(SOURCE, digest);
                });
    }

    private void run(String statement, Object... values) {
        Query query = entities.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
