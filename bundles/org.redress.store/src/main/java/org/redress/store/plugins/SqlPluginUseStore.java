package org.redress.store.plugins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.PluginUseStore;

/** Counts who uses a plugin, from the columns alone. */
@Component(service = PluginUseStore.class)
public final class SqlPluginUseStore implements PluginUseStore {

    private final UnitOfWork work;

    @Activate
    public SqlPluginUseStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<String> openNumbers(String plugin, Set<String> branches, int most) {
        return branches.isEmpty()
                ? List.of()
                : open(new Sql("SELECT c.case_number FROM rd_case c WHERE"), plugin, branches)
                        .add(" ORDER BY c.case_number")
                        .first(most)
                        .rows(work)
                        .stream()
                        .map(row -> (String) row[0])
                        .toList();
    }

    @Override
    public Map<String, Integer> runningClocks(String plugin, Set<String> branches) {
        Map<String, Integer> byClock = new TreeMap<>();
        if (!branches.isEmpty()) {
            open(
                            new Sql("SELECT k.clock_id, COUNT(*) FROM rd_clock k JOIN rd_case c ON c.id = k.case_id"
                                    + " WHERE k.run = 'running' AND"),
                            plugin,
                            branches)
                    .add(" GROUP BY k.clock_id")
                    .rows(work)
                    .forEach(row -> byClock.put((String) row[0], ((Number) row[1]).intValue()));
        }
        return byClock;
    }

    private static Sql open(Sql sql, String plugin, Set<String> branches) {
        return sql.in("c.branch", branches)
                .add(
                        " AND c.state = 'OPEN' AND c.id IN (SELECT u.case_id FROM rd_case_pack u WHERE u.plugin_id = ?)",
                        plugin);
    }
}
