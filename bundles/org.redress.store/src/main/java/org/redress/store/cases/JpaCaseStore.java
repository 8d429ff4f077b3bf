package org.redress.store.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.HistoryEvent;
import org.redress.api.casework.ScoreLine;
import org.redress.api.customer.Customer;
import org.redress.api.problem.Page;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.Assignment;
import org.redress.store.port.CaseChange;
import org.redress.store.port.CaseOfCustomer;
import org.redress.store.port.CaseRow;
import org.redress.store.port.CaseStore;
import org.redress.store.port.Commit;
import org.redress.store.port.CustomerRemedies;
import org.redress.store.port.DueClock;
import org.redress.store.port.Granted;
import org.redress.store.port.RequestRecord;
import org.redress.store.port.SameCustomer;

/** Cases in the database. Reads a case by one row; lists never wait for writers. */
@Component(service = CaseStore.class)
public final class JpaCaseStore implements CaseStore {

    private static final int MOST_CLOCKS = 1_000;

    private final UnitOfWork work;
    private final CaseWriter writer;
    private final CaseLists lists;
    private final HistoryReader history;
    private final Customers customers;
    private final GrantedRemedies granted;
    private final Scores scores;
    private final NumberBlocks numbers;

    @Activate
    public JpaCaseStore(@Reference UnitOfWork work) {
        this.work = work;
        this.writer = new CaseWriter(work);
        this.lists = new CaseLists(work);
        this.history = new HistoryReader(work);
        this.customers = new Customers(work);
        this.granted = new GrantedRemedies(work);
        this.scores = new Scores(work);
        this.numbers = new NumberBlocks(work);
    }

    @Override
    public Optional<CaseFile> load(String number) {
        return work.read(entities -> entities.createQuery(
                        "SELECT c.body FROM CaseEntity c WHERE c.number = :number", String.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(body -> Json.read(body, CaseFile.class)));
    }

    @Override
    public Commit commit(List<CaseChange> changes) {
        return writer.commit(changes);
    }

    @Override
    public long nextNumber(String unitCode, String yearMonth) {
        return numbers.next(unitCode, yearMonth);
    }

    @Override
    public Optional<RequestRecord> request(String username, String key) {
        return work.read(entities -> Optional.ofNullable(
                        entities.find(RequestEntity.class, new RequestEntity.Key(username, key)))
                .map(row -> new RequestRecord(
                        row.username, row.key, row.digest, row.caseNumber, Instants.instant(row.madeAt))));
    }

    @Override
    public List<HistoryEvent> history(UUID caseId, long afterSeq, int limit) {
        return history.read(caseId, afterSeq, limit);
    }

    @Override
    public List<HistoryEvent> committedHistory(UUID caseId, long afterSeq, int limit) {
        return history.committed(caseId, afterSeq, limit);
    }

    @Override
    public Page<CaseRow> find(CaseQuery query, Set<String> branches, Optional<String> viewer) {
        return lists.find(query, branches, viewer);
    }

    @Override
    public Page<CaseRow> findWork(String assignee, Set<String> kinds, int limit, Optional<String> cursor) {
        return lists.findWork(assignee, kinds, limit, cursor);
    }

    @Override
    public int countDue(Set<String> branches, Optional<String> viewer, Instant dueFrom, Instant dueBefore) {
        return lists.countDue(branches, viewer, dueFrom, dueBefore);
    }

    @Override
    public Page<CaseRow> findDue(
            Set<String> branches,
            Optional<String> viewer,
            Instant dueFrom,
            Instant dueBefore,
            int limit,
            Optional<String> cursor) {
        return lists.findDue(branches, viewer, dueFrom, dueBefore, limit, cursor);
    }

    @Override
    public int countReceivedBefore(Set<String> branches, Optional<String> viewer, Instant receivedBefore) {
        return lists.countReceivedBefore(branches, viewer, receivedBefore);
    }

    @Override
    public Page<CaseRow> findReceivedBefore(
            Set<String> branches, Optional<String> viewer, Instant receivedBefore, int limit, Optional<String> cursor) {
        return lists.findReceivedBefore(branches, viewer, receivedBefore, limit, cursor);
    }

    @Override
    public int countWork(String assignee, Set<String> kinds) {
        return lists.countWork(assignee, kinds);
    }

    @Override
    public List<Assignment> assignments() {
        return new Sql("SELECT DISTINCT w.assignee, w.kind, c.branch FROM rd_work w JOIN rd_case c ON c.id = w.case_id")
                .rows(work).stream()
                        .map(row -> new Assignment((String) row[0], (String) row[1], (String) row[2]))
                        .toList();
    }

    @Override
    public List<String> casesWithWork(String assignee, String branch) {
        // Two columns, because rows of one column come without their array.
        return new Sql("SELECT DISTINCT c.case_number, c.id FROM rd_work w JOIN rd_case c ON c.id = w.case_id")
                        .add(" WHERE w.assignee = ? AND c.branch = ? ORDER BY c.case_number", assignee, branch)
                        .rows(work)
                        .stream()
                        .map(row -> (String) row[0])
                        .toList();
    }

    @Override
    public Map<String, Integer> openCasesByDigest() {
        Map<String, Integer> counts = new HashMap<>();
        new Sql("SELECT u.digest, COUNT(*) FROM rd_case_pack u JOIN rd_case c ON c.id = u.case_id")
                .add(" WHERE c.state = ? GROUP BY u.digest", CaseState.OPEN.name())
                .rows(work)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    @Override
    public int countOpen(String pluginId, Set<String> branches) {
        return lists.countOpen(pluginId, branches);
    }

    @Override
    public List<DueClock> due(Instant at, Optional<DueClock> after, int limit) {
        Sql sql = new Sql("SELECT k.case_id, k.case_number, k.clock_id, k.armed_at FROM rd_clock k")
                .add(" WHERE k.armed_at <= ?", Instants.nanos(at));
        after.ifPresent(last -> {
            Long time = Instants.nanos(last.at());
            String id = last.caseId().toString();
            sql.add(" AND k.armed_at >= ?", time)
                    .add(" AND (k.armed_at > ? OR k.case_id > ?", time, id)
                    .add(" OR (k.case_id = ? AND k.clock_id > ?))", id, last.clock());
        });
        return sql
                .add(" ORDER BY k.armed_at, k.case_id, k.clock_id")
                .first(Math.max(1, Math.min(limit, MOST_CLOCKS)))
                .rows(work)
                .stream()
                .map(row -> new DueClock(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        Instants.instant(((Number) row[3]).longValue())))
                .toList();
    }

    @Override
    public List<String> withRunningClocks(Set<String> branches, String after, int limit) {
        return branches.isEmpty()
                ? List.of()
                : new Sql("SELECT c.case_number FROM rd_case c WHERE")
                                .in("c.branch", branches)
                                .add(" AND c.state = ? AND c.case_number > ?", CaseState.OPEN.name(), after)
                                .add(
                                        " AND EXISTS (SELECT 1 FROM rd_clock k WHERE k.case_id = c.id AND k.armed_at IS NOT NULL)")
                                .add(" ORDER BY c.case_number")
                                .first(Math.max(1, Math.min(limit, MOST_CLOCKS)))
                                .rows(work)
                                .stream()
                                .map(row -> (String) row[0])
                                .toList();
    }

    @Override
    public Optional<Instant> nextDue(Instant after) {
        return Instants.optional((Number) new Sql("SELECT MIN(k.armed_at) FROM rd_clock k")
                .add(" WHERE k.armed_at > ?", Instants.nanos(after))
                .rows(work)
                .get(0)[0]);
    }

    @Override
    public Optional<Customer> customer(UUID id) {
        return customers.find(id);
    }

    @Override
    public List<Customer> matchCustomers(String q, int limit) {
        return customers.match(q, limit);
    }

    @Override
    public Optional<Customer> sameCustomer(Optional<String> phone, Optional<String> memberNo) {
        return customers.same(phone, memberNo);
    }

    @Override
    public List<CaseRow> ofCustomer(UUID customer, Set<String> branches, Optional<String> viewer, int limit) {
        return lists.ofCustomer(customer, branches, viewer, limit);
    }

    @Override
    public List<CaseRow> numbered(Collection<String> numbers, Set<String> branches, Optional<String> viewer) {
        return lists.numbered(numbers, branches, viewer);
    }

    @Override
    public List<CaseOfCustomer> sameCustomer(SameCustomer wanted, Optional<String> viewer) {
        return lists.sameCustomer(wanted, viewer);
    }

    @Override
    public boolean hasOtherCase(UUID customer, UUID besides) {
        return customers.hasOtherCase(customer, besides);
    }

    @Override
    public int countOfCustomer(UUID customer, Instant since) {
        return customers.complaints(customer, since);
    }

    @Override
    public List<Granted> granted(String type, Set<String> branches, Instant closedSince, int most) {
        return granted.of(type, branches, closedSince, most);
    }

    @Override
    public List<ScoreLine> scores(Set<String> branches, Instant from, Instant until) {
        return scores.of(branches, from, until);
    }

    @Override
    public CustomerRemedies remediesOfCustomer(UUID customer, Instant since, Instant at) {
        return customers.remedies(customer, since, at);
    }
}
