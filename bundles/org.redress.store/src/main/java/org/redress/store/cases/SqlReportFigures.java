package org.redress.store.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Issue;
import org.redress.api.casework.Offer;
import org.redress.api.money.Money;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.ReportFigures;

/** Sums for reports. Found by the indexes over branch and time of receipt; never waits for writers. */
@Component(service = ReportFigures.class)
public final class SqlReportFigures implements ReportFigures {

    private static final long MINUTE = 60_000_000_000L;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final UnitOfWork work;

    @Activate
    public SqlReportFigures(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Complaints> complaints(Scope scope) {
        return over("SELECT c.branch, c.case_type, c.state, COUNT(*) FROM rd_case c", scope)
                .add(" GROUP BY c.branch, c.case_type, c.state ORDER BY c.branch, c.case_type, c.state")
                .rows(work)
                .stream()
                .map(row -> new Complaints(
                        (String) row[0], (String) row[1], CaseState.valueOf((String) row[2]), number(row[3])))
                .toList();
    }

    @Override
    public Map<String, Integer> channels(Scope scope) {
        return counted(over("SELECT COALESCE(c.channel, ''), COUNT(*) FROM rd_case c", scope)
                .add(" GROUP BY c.channel ORDER BY COUNT(*) DESC, c.channel"));
    }

    @Override
    public Map<String, Integer> branches(Scope scope) {
        return counted(over("SELECT c.branch, COUNT(*) FROM rd_case c", scope)
                .add(" GROUP BY c.branch ORDER BY COUNT(*) DESC, c.branch"));
    }

    private Map<String, Integer> counted(Sql sql) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.rows(work).forEach(row -> counts.put((String) row[0], number(row[1])));
        return counts;
    }

    /** Numbers of periods are counted inside, so that databases group by a column and not by an expression with values. */
    @Override
    public List<Integer> periods(Scope scope, List<Instant> starts) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(starts.size(), 0));
        StringBuilder cases = new StringBuilder("SELECT d.period, COUNT(*) FROM (SELECT CASE");
        // Numbers of ours, not values from outside: a database has to know their type where it compares.
        for (int next = 1; next < starts.size(); next++) {
            cases.append(" WHEN c.received_at < ")
                    .append(Instants.nanos(starts.get(next)))
                    .append(" THEN ")
                    .append(next - 1);
        }
        cases.append(starts.size() > 1 ? "" : " WHEN 1 = 0 THEN 0")
                .append(" ELSE ")
                .append(starts.size() - 1)
                .append(" END AS period FROM rd_case c");
        over(cases.toString(), scope)
                .add(") d GROUP BY d.period")
                .rows(work)
                .forEach(row -> counts.set(number(row[0]), number(row[1])));
        return counts;
    }

    @Override
    public List<Took> took(Scope scope, Lasting what) {
        String end = what == Lasting.UNTIL_ANSWERED ? "c.answered_at" : "c.closed_at";
        String lasted = "(" + end + " - c.received_at)";
        return over(
                        "SELECT d.branch, d.took, COUNT(*) FROM (SELECT c.branch AS branch, CASE WHEN " + lasted + " < "
                                + DAY + " THEN " + lasted + " / " + MINUTE + " ELSE " + lasted + " / " + HOUR
                                + " * 60 END AS took FROM rd_case c",
                        scope)
                .add(" AND " + end + " IS NOT NULL) d GROUP BY d.branch, d.took ORDER BY d.branch, d.took")
                .rows(work)
                .stream()
                .map(row -> new Took((String) row[0], ((Number) row[1]).longValue(), number(row[2])))
                .toList();
    }

    @Override
    public List<Deadlines> deadlines(Scope scope) {
        return over(
                        "SELECT d.branch, d.promise, SUM(d.kept), SUM(d.missed), SUM(d.running) FROM (SELECT"
                                + " c.branch AS branch, CASE WHEN " + CountedSql.PROMISE
                                + " THEN 1 ELSE 0 END AS promise,"
                                + " CASE WHEN k.run = 'stopped' AND k.breached_at IS NULL"
                                + " AND (k.ended_with_case IS NULL OR k.ended_with_case = 0) THEN 1 ELSE 0 END AS kept,"
                                + " CASE WHEN k.breached_at IS NOT NULL THEN 1 ELSE 0 END AS missed,"
                                + " CASE WHEN k.run <> 'stopped' AND k.breached_at IS NULL THEN 1 ELSE 0 END AS running"
                                + " FROM rd_clock k JOIN rd_case c ON c.id = k.case_id",
                        scope)
                .add(" AND " + CountedSql.DEADLINE + ") d GROUP BY d.branch, d.promise ORDER BY d.branch, d.promise")
                .rows(work)
                .stream()
                .map(row -> new Deadlines(
                        (String) row[0], number(row[1]) == 1, number(row[2]), number(row[3]), number(row[4])))
                .toList();
    }

    @Override
    public List<Remedies> remedies(Scope scope) {
        return over(
                        "SELECT c.case_type, r.kind, COUNT(*), SUM(COALESCE(r.cost, r.amount))"
                                + " FROM rd_remedy r JOIN rd_case c ON c.id = r.case_id",
                        scope)
                .add(
                        " AND r.state = ? AND r.currency = ? GROUP BY c.case_type, r.kind ORDER BY c.case_type, r.kind",
                        Offer.State.CARRIED_OUT.name(),
                        Money.DEFAULT_CURRENCY)
                .rows(work)
                .stream()
                .map(row -> new Remedies((String) row[0], (String) row[1], number(row[2]), (BigDecimal) row[3]))
                .toList();
    }

    @Override
    public List<Grades> grades(Scope scope, Graded what) {
        String grade = what == Graded.RESULT ? "c.result_grade" : "c.process_grade";
        return over("SELECT c.branch, " + grade + ", COUNT(*) FROM rd_case c", scope)
                .add(" AND " + grade + " IS NOT NULL GROUP BY c.branch, " + grade + " ORDER BY c.branch, " + grade)
                .rows(work)
                .stream()
                .map(row -> new Grades((String) row[0], number(row[1]), number(row[2])))
                .toList();
    }

    @Override
    public List<Subjects> subjects(Scope scope, int most) {
        return over("SELECT i.subject, i.outcome, COUNT(*) FROM rd_issue i JOIN rd_case c ON c.id = i.case_id", scope)
                .add(" GROUP BY i.subject, i.outcome ORDER BY COUNT(*) DESC, i.subject, i.outcome")
                .first(most)
                .rows(work)
                .stream()
                .map(row -> new Subjects(
                        (String) row[0],
                        Optional.ofNullable((String) row[1]).map(Issue.Result::valueOf),
                        number(row[2])))
                .toList();
    }

    private static Sql over(String start, Scope scope) {
        Sql sql = CaseLists.visible(start + " WHERE 1 = 1", scope.branches(), scope.viewer());
        return CountedSql.add(sql, scope.counted());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
