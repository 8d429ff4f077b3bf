package org.redress.store.cases;

import java.time.Duration;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CountedCases;
import org.redress.api.casework.Offer;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;

/** The cases behind a figure: the same condition for the list and for the sum, so that both agree. */
final class CountedSql {

    /** Narrows clocks {@code k} to deadlines; those from before that nobody has said it of count, too. */
    static final String DEADLINE = "(k.deadline IS NULL OR k.deadline = 1)";

    /** Narrows clocks {@code k} to promised replies. */
    static final String PROMISE = "k.clock_id LIKE 'promise/%'";

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
        counted.trait().ifPresent(trait -> trait(sql, trait));
        if (counted.once()) {
            sql.add(" AND (c.part_of_other IS NULL OR c.part_of_other = 0)");
        }
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
            case LATE -> missed(sql, DEADLINE);
            case BROKEN -> missed(sql, PROMISE);
            case ANSWERED -> sql.add(" AND c.answered_at IS NOT NULL");
            case GRADED -> sql.add(" AND (c.result_grade IS NOT NULL OR c.process_grade IS NOT NULL)");
            case UNSATISFIED -> sql.add(" AND c.result_grade <= 2");
        }
    }

    private static void missed(Sql sql, String clocks) {
        sql.add(" AND EXISTS (SELECT 1 FROM rd_clock k WHERE k.case_id = c.id AND k.breached_at IS NOT NULL AND "
                + clocks + ")");
    }

    private static void trait(Sql sql, CountedCases.Trait trait) {
        switch (trait.of()) {
            case CHANNEL -> sql.add(" AND c.channel = ?", trait.code());
            case REMEDY ->
                sql.add(
                        " AND EXISTS (SELECT 1 FROM rd_remedy r WHERE r.case_id = c.id AND r.kind = ? AND r.state = ?)",
                        trait.code(),
                        Offer.State.CARRIED_OUT.name());
            case SUBJECT ->
                sql.add(
                        " AND EXISTS (SELECT 1 FROM rd_issue i WHERE i.case_id = c.id AND i.subject = ?)",
                        trait.code());
        }
    }
}
