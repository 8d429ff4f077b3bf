package org.redress.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redress.api.casework.ScoreLine;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;

/** What cases count in the house's figures. Found by the index over receipt. */
final class Scores {

    private final UnitOfWork work;

    Scores(UnitOfWork work) {
        this.work = work;
    }

    List<ScoreLine> of(Set<String> branches, Instant from, Instant until) {
        return new Sql("SELECT c.branch, c.case_type, c.class_code, COUNT(*), SUM(c.score) FROM rd_case c WHERE")
                        .in("c.branch", branches)
                        .add(
                                " AND c.received_at >= ? AND c.received_at < ? AND c.score IS NOT NULL"
                                        + " GROUP BY c.branch, c.case_type, c.class_code"
                                        + " ORDER BY c.branch, c.case_type, c.class_code",
                                Instants.nanos(from),
                                Instants.nanos(until))
                        .rows(work)
                        .stream()
                        .map(row -> new ScoreLine(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                ((Number) row[3]).intValue(),
                                ((Number) row[4]).intValue()))
                        .toList();
    }
}
