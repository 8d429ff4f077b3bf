package org.redress.store.invariants;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.health.InvariantRule;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.InvariantStore;

/** Asks the tables alone, not the documents beside them: they are what the timer and the lists go by. */
@Component(service = InvariantStore.class)
public final class SqlInvariantStore implements InvariantStore {

    private static final String LIVE = " FROM rd_case c WHERE c.state IN ('OPEN', 'CLOSED')";
    private static final String OPEN = " FROM rd_case c WHERE c.state = 'OPEN'";
    private static final String RUNNING = " FROM rd_clock k WHERE k.run = 'running'";

    private final UnitOfWork work;

    @Activate
    public SqlInvariantStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public int violations(InvariantRule rule, Instant overdue) {
        return breaking(new Sql("SELECT COUNT(*)"), rule, overdue).count(work);
    }

    @Override
    public List<String> examples(InvariantRule rule, Instant overdue, int limit) {
        String number = rule == InvariantRule.DUE_FIRED ? "k.case_number" : "c.case_number";
        return breaking(new Sql("SELECT " + number), rule, overdue).first(limit).rows(work).stream()
                .map(row -> (String) row[0])
                .distinct()
                .toList();
    }

    private static Sql breaking(Sql sql, InvariantRule rule, Instant overdue) {
        return switch (rule) {
            case OWNER_PRESENT -> sql.add(LIVE + " AND (c.owner IS NULL OR c.owner = '')");
            case OWNER_ACTIVE ->
                sql.add(LIVE + " AND c.owner > '' AND NOT EXISTS"
                        + " (SELECT 1 FROM rd_account a WHERE a.username = c.owner AND a.enabled = 1)");
            case NEXT_DEADLINE_RUNS ->
                sql.add(OPEN + " AND NOT EXISTS (SELECT 1 FROM rd_clock k WHERE k.case_id = c.id"
                        + " AND k.clock_id = c.next_clock AND k.run = 'running' AND k.due_at = c.next_due_at)");
            case NEXT_DEADLINE_EARLIEST ->
                sql.add(OPEN + " AND EXISTS (SELECT 1 FROM rd_clock k WHERE k.case_id = c.id"
                        + " AND k.run = 'running' AND k.due_at < c.next_due_at)");
            // As a range of the index, not as IS NOT NULL: the archive is large.
            case ARCHIVED_FREE -> sql.add(" FROM rd_case c WHERE c.state = 'ARCHIVED' AND c.owner >= ''");
            case ENDED_AT_REST ->
                sql.add(" FROM rd_clock k JOIN rd_case c ON c.id = k.case_id"
                        + " WHERE k.run IN ('running', 'paused', 'dormant') AND c.state <> 'OPEN'");
            case DUE_FIRED -> sql.add(" FROM rd_clock k WHERE k.armed_at < ?", Instants.nanos(overdue));
        };
    }

    @Override
    public int openCases() {
        return new Sql("SELECT COUNT(*)" + OPEN).count(work);
    }

    @Override
    public int clocksRunning() {
        return new Sql("SELECT COUNT(*)" + RUNNING).count(work);
    }

    @Override
    public int clocksDue(Instant at) {
        return new Sql("SELECT COUNT(*) FROM rd_clock k WHERE k.armed_at <= ")
                .add("?", Instants.nanos(at))
                .count(work);
    }
}
