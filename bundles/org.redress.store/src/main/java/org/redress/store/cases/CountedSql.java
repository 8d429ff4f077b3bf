package org.redress.store.cases;

import java.time.Duration;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CountedCases;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;

/** The cases behind a figure: the same condition for the list and for the sum, so that both agree. */
final class CountedSql {

    /** A customer who complains again within so long is one who comes back, as in conditions of packs. */
    private static final long YEAR = Duration.ofDays(365).toNanos();

    private CountedSql() {}

    /** Narrows a query over {@code rd_case c}. */
    static Sql add(Sql sql, CountedCases counted) {
        sql.add(
                " AND c.kind = ? AND c.received_at >= ? AND c.received_at < ?",
                CaseKind.COMPLAINT.name(),
                Instants.nanos(counted.from()),
                Instants.nanos(counted.until()));
        counted.pack()
                .ifPresent(pack ->
                        sql.add(" AND c.id IN (SELECT u.case_id FROM rd_case_pack u WHERE u.plugin_id = ?)", pack));
        counted.classCode().ifPresent(code -> sql.add(" AND c.class_code = ?", code));
        counted.only().ifPresent(only -> only(sql, only));
        return sql;
    }

    private static void only(Sql sql, CountedCases.Only only) {
        switch (only) {
            case REPEATED ->
                sql.add(
                        " AND EXISTS (SELECT 1 FROM rd_case e WHERE e.customer_id = c.customer_id AND e.id <> c.id"
                                + " AND e.kind = ? AND (e.part_of_other IS NULL OR e.part_of_other = 0)"
                                + " AND e.received_at < c.received_at AND e.received_at >= c.received_at - " + YEAR
                                + ")",
                        CaseKind.COMPLAINT.name());
            case LATE ->
                sql.add(" AND EXISTS (SELECT 1 FROM rd_clock k WHERE k.case_id = c.id AND k.breached_at IS NOT NULL)");
        }
    }
}
