package org.redress.store.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.CaseClock;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.ClockLedgerStore;

/** Counts clocks in the database: of a million cases a few lines come back. */
@Component(service = ClockLedgerStore.class)
public final class JpaClockLedgerStore implements ClockLedgerStore {

    private static final int MOST = 1_000;

    private static final String HISTORY = """
            (SELECT e.case_id, e.clock_id,
            SUM(CASE WHEN e.what = 'clock-started' THEN 1 WHEN e.what = 'clock-undone' THEN -1 ELSE 0 END) AS started,
            SUM(CASE WHEN e.what = 'clock-stopped' THEN 1 WHEN e.what = 'clock-restored' THEN -1 ELSE 0 END) AS stopped,
            SUM(CASE WHEN e.what IN ('clock-breached', 'target-missed') THEN 1 ELSE 0 END) AS breached,
            SUM(CASE WHEN e.what = 'clock-warned' THEN 1 ELSE 0 END) AS warned,
            SUM(CASE WHEN e.what IN ('clock-paused', 'clock-dormant') THEN 1
            WHEN e.what = 'clock-resumed' THEN -1 ELSE 0 END) AS resting
            FROM rd_event e WHERE e.clock_id IS NOT NULL AND e.clock_id <> ?
            GROUP BY e.case_id, e.clock_id)""";

    private static final String MISMATCHES = """
            SELECT c.case_number, x.clock_id, x.started, x.stopped, x.breached, x.warned, x.resting, k.run,
            CASE WHEN k.breached_at IS NULL THEN 0 ELSE 1 END, COALESCE(k.warned, 0)
            FROM %s x
            JOIN rd_case c ON c.id = x.case_id
            LEFT JOIN rd_clock k ON k.case_id = x.case_id AND k.clock_id = x.clock_id
            WHERE (k.run IS NULL AND x.started <> 0) OR (k.run IS NOT NULL AND x.started <> 1)
            OR x.stopped <> CASE WHEN k.run = 'stopped' THEN 1 ELSE 0 END
            OR x.breached <> CASE WHEN k.breached_at IS NULL THEN 0 ELSE 1 END
            OR x.warned <> k.warned
            OR (k.run <> 'stopped' AND x.resting <> CASE WHEN k.run IN ('running', 'custody') THEN 0 ELSE 1 END)
            ORDER BY c.case_number, x.clock_id""".formatted(HISTORY);

    private static final String UNTOLD = """
            SELECT c.case_number, k.clock_id, 0, 0, 0, 0, 0, k.run,
            CASE WHEN k.breached_at IS NULL THEN 0 ELSE 1 END, k.warned
            FROM rd_clock k JOIN rd_case c ON c.id = k.case_id
            WHERE k.clock_id <> ? AND NOT EXISTS (
            SELECT 1 FROM rd_event e WHERE e.clock_id = k.clock_id AND e.case_id = k.case_id)
            ORDER BY c.case_number, k.clock_id""";

    private final UnitOfWork work;

    @Activate
    public JpaClockLedgerStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<EventCount> events() {
        return new Sql("SELECT e.clock_id, e.what, COUNT(*) FROM rd_event e")
                        .add(
                                " WHERE e.clock_id IS NOT NULL AND e.clock_id <> ? GROUP BY e.clock_id, e.what",
                                CaseClock.ATTENTION)
                        .rows(work)
                        .stream()
                        .map(row -> new EventCount((String) row[0], (String) row[1], number(row[2])))
                        .toList();
    }

    @Override
    public List<RowCount> rows() {
        return new Sql("SELECT k.clock_id, k.run, k.late, COUNT(*), SUM(k.warned) FROM (SELECT r.clock_id, r.run,"
                        + " r.warned, CASE WHEN r.breached_at IS NULL THEN 0 ELSE 1 END AS late FROM rd_clock r")
                        .add(" WHERE r.clock_id <> ?) k GROUP BY k.clock_id, k.run, k.late", CaseClock.ATTENTION)
                        .rows(work)
                        .stream()
                        .map(row -> new RowCount(
                                (String) row[0], (String) row[1], number(row[2]) > 0, number(row[3]), number(row[4])))
                        .toList();
    }

    @Override
    public List<Mismatch> mismatches(int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        List<Mismatch> found = new ArrayList<>(read(MISMATCHES, most));
        if (found.size() < most) {
            found.addAll(read(UNTOLD, most - found.size()));
        }
        return found;
    }

    private List<Mismatch> read(String query, int limit) {
        return new Sql("")
                .add(query, CaseClock.ATTENTION).first(limit).rows(work).stream()
                        .map(row -> new Mismatch(
                                (String) row[0],
                                (String) row[1],
                                number(row[2]),
                                number(row[3]),
                                number(row[4]),
                                number(row[5]),
                                number(row[6]),
                                Optional.ofNullable((String) row[7]),
                                number(row[8]) > 0,
                                number(row[9])))
                        .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
