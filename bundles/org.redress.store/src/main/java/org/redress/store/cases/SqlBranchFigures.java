package org.redress.store.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.BranchFigures;

/** Counts by branch. Found by the indexes over time. */
@Component(service = BranchFigures.class)
public final class SqlBranchFigures implements BranchFigures {

    private static final String PART_OF_IT =
            " AND EXISTS (SELECT 1 FROM rd_case_pack p WHERE p.case_id = c.id AND p.plugin_id = ?)";

    private final UnitOfWork work;

    @Activate
    public SqlBranchFigures(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public Map<String, Integer> breaches(String plugin, Collection<String> branches, Instant from, Instant until) {
        return counted(
                "SELECT c.branch, COUNT(*) FROM rd_clock k JOIN rd_case c ON c.id = k.case_id"
                        + " WHERE k.breached_at >= ? AND k.breached_at < ? AND",
                plugin,
                branches,
                from,
                until);
    }

    @Override
    public Map<String, Integer> told(String plugin, Collection<String> branches, Instant from, Instant until) {
        return counted(
                "SELECT c.branch, COUNT(*) FROM rd_notification n JOIN rd_case c ON c.case_number = n.case_number"
                        + " WHERE n.told_at >= ? AND n.told_at < ? AND",
                plugin,
                branches,
                from,
                until);
    }

    private Map<String, Integer> counted(
            String query, String plugin, Collection<String> branches, Instant from, Instant until) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (!branches.isEmpty()) {
            new Sql("")
                    .add(query, Instants.nanos(from), Instants.nanos(until))
                    .in("c.branch", branches)
                    .add(PART_OF_IT, plugin)
                    .add(" GROUP BY c.branch ORDER BY c.branch")
                    .rows(work)
                    .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        }
        return counts;
    }
}
