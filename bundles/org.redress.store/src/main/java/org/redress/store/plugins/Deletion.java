package org.redress.store.plugins;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.redress.store.port.PluginDataStore.HeldVersion;
import org.redress.store.port.PluginDataStore.Holdings;

/** Deletes what no case needs, within the transaction of a purge. */
final class Deletion {

    /** In this order: what refers to others goes before them. */
    private static final List<String> WHOLE = List.of(
            "DELETE FROM rd_activation WHERE plugin_id = ?1",
            "DELETE FROM rd_plugin_lead WHERE plugin_id = ?1",
            "DELETE FROM rd_plan_job WHERE plan_id IN (SELECT p.id FROM rd_plugin_plan p WHERE p.plugin_id = ?1)",
            "DELETE FROM rd_plugin_plan WHERE plugin_id = ?1",
            "DELETE FROM rd_rollout WHERE plugin_id = ?1",
            "DELETE FROM rd_plugin_upload WHERE plugin_id = ?1");

    private static final String LOG = "DELETE FROM rd_activation_log WHERE plugin_id = ?1 AND NOT EXISTS"
            + " (SELECT 1 FROM rd_case_pack u WHERE u.plugin_id = ?1)";
    private static final String VERSION =
            "DELETE FROM rd_pack_version WHERE plugin_id = ?1 AND digest = ?2 AND NOT EXISTS"
                    + " (SELECT 1 FROM rd_case_pack u WHERE u.plugin_id = ?1 AND u.digest = ?2)";
    private static final String SOURCE = "DELETE FROM rd_pack_source WHERE digest = ?1 AND NOT EXISTS"
            + " (SELECT 1 FROM rd_pack_version v WHERE v.digest = ?1)";

    private final EntityManager entities;
    private final Holdings holdings;

    Deletion(EntityManager entities, Holdings holdings) {
        this.entities = entities;
        this.holdings = holdings;
    }

    void run() {
        WHOLE.forEach(statement -> run(statement, holdings.plugin()));
        run(LOG, holdings.plugin());
        holdings.versions().stream()
                .map(HeldVersion::known)
                .map(known -> known.ref().digest())
                .distinct()
                .forEach(digest -> {
                    run(VERSION, holdings.plugin(), digest);
                    run(SOURCE, digest);
                });
    }

    private void run(String statement, Object... values) {
        var query = entities.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
