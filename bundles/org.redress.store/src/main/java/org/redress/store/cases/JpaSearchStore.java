package org.redress.store.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseState;
import org.redress.api.customer.Customer;
import org.redress.api.customer.CustomerMatch;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.CaseRow;
import org.redress.store.port.SearchStore;

/** Changes, and cases and customers in bulk; a statement for each page, however many lines it has. */
@Component(service = SearchStore.class)
public final class JpaSearchStore implements SearchStore {

    private static final int MOST = 1_000;
    /** Cases of all customers of a page that are looked at. */
    private static final int MOST_CASES = 500;

    private static final String CHANGES = "SELECT g.seq, g.noted_at, g.case_id, g.customer_id FROM rd_change g";
    private static final String CASES =
            "SELECT c.body, p FROM CaseEntity c JOIN CustomerEntity p ON p.id = c.customerId WHERE c.id IN :ids";

    private static final String KNOWN = "SELECT DISTINCT p.id, p.full_name, p.phone, p.member_no, p.wechat, c.branch"
            + " FROM rd_customer p LEFT JOIN rd_case c ON c.customer_id = p.id";

    private final UnitOfWork work;
    private final CaseLists lists;

    @Activate
    public JpaSearchStore(@Reference UnitOfWork work) {
        this.work = work;
        this.lists = new CaseLists(work);
    }

    @Override
    public Change newest(Instant before) {
        return one(new Sql(CHANGES)
                        .add(" WHERE g.noted_at < ? ORDER BY g.noted_at DESC, g.seq DESC", Instants.nanos(before)))
                .or(() -> one(new Sql(CHANGES + " ORDER BY g.seq")))
                .orElseThrow(() -> new IllegalStateException("table rd_change is empty; it never is"));
    }

    @Override
    public Optional<Change> change(long seq) {
        return one(new Sql(CHANGES).add(" WHERE g.seq = ?", seq));
    }

    private Optional<Change> one(Sql sql) {
        return committed(sql.first(1)).stream().findFirst();
    }

    @Override
    public List<Change> changes(long after, List<Span> missing, int limit) {
        // The first condition is implied by the second; it is there for the index.
        long lowest = missing.stream().mapToLong(span -> span.from() - 1).min().orElse(after);
        Sql sql = new Sql(CHANGES).add(" WHERE g.seq > ? AND (g.seq > ?", Math.min(lowest, after), after);
        missing.forEach(span -> sql.add(" OR (g.seq >= ? AND g.seq <= ?)", span.from(), span.to()));
        return committed(sql.add(") ORDER BY g.seq").first(bounded(limit)));
    }

    /** Not as lists are read: those may see what is never committed. */
    private List<Change> committed(Sql sql) {
        return work.read(sql::rows).stream()
                .map(row -> new Change(
                        ((Number) row[0]).longValue(),
                        Instants.instant(((Number) row[1]).longValue()),
                        Optional.ofNullable((String) row[2]).map(UUID::fromString),
                        Optional.ofNullable((String) row[3]).map(UUID::fromString)))
                .toList();
    }

    @Override
    public void forget(Instant before) {
        work.write(entities -> entities.createNativeQuery(
                        "DELETE FROM rd_change WHERE noted_at < ?1 AND seq < (SELECT MAX(g.seq) FROM rd_change g)")
                .setParameter(1, Instants.nanos(before))
                .executeUpdate());
    }

    @Override
    public long size() {
        return (long) new Sql("SELECT COUNT(*) FROM rd_case").count(work)
                + new Sql("SELECT COUNT(*) FROM rd_customer").count(work);
    }

    @Override
    public List<CaseOf> cases(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : work.read(entities ->
                        entities
                                .createQuery(CASES, Object[].class)
                                .setParameter("ids", texts(ids))
                                .getResultList()
                                .stream()
                                .map(row -> new CaseOf(
                                        Json.read((String) row[0], CaseFile.class),
                                        CaseRows.customer((CustomerEntity) row[1])))
                                .toList());
    }

    @Override
    public List<UUID> caseIds(Optional<UUID> customer, Optional<UUID> last, int limit) {
        Sql sql = new Sql("SELECT c.id, c.customer_id FROM rd_case c")
                .add(" WHERE c.id > ?", last.map(UUID::toString).orElse(""));
        customer.ifPresent(one -> sql.add(" AND c.customer_id = ?", one.toString()));
        return sql.add(" ORDER BY c.id").first(bounded(limit)).rows(work).stream()
                .map(row -> UUID.fromString((String) row[0]))
                .toList();
    }

    @Override
    public List<Known> customers(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : known(new Sql(KNOWN + " WHERE").in("p.id", texts(ids)));
    }

    @Override
    public List<Known> customersAfter(Optional<UUID> last, int limit) {
        List<String> ids = new Sql("SELECT p.id, p.version FROM rd_customer p")
                        .add(
                                " WHERE p.id > ? ORDER BY p.id",
                                last.map(UUID::toString).orElse(""))
                        .first(bounded(limit))
                        .rows(work)
                        .stream()
                        .map(row -> (String) row[0])
                        .toList();
        return ids.isEmpty() ? List.of() : known(new Sql(KNOWN + " WHERE").in("p.id", ids));
    }

    private List<Known> known(Sql sql) {
        Map<String, Known> found = new LinkedHashMap<>();
        for (Object[] row : work.read(sql.add(" ORDER BY p.id")::rows)) {
            Known known = found.computeIfAbsent((String) row[0], id -> new Known(customer(row, 0), new TreeSet<>()));
            Optional.ofNullable((String) row[5]).ifPresent(known.branches()::add);
        }
        return List.copyOf(found.values());
    }

    private static Customer customer(Object[] row, int first) {
        return new Customer(
                UUID.fromString((String) row[first]),
                Optional.ofNullable((String) row[first + 1]),
                Optional.ofNullable((String) row[first + 2]),
                Optional.ofNullable((String) row[first + 3]),
                Optional.ofNullable((String) row[first + 4]));
    }

    @Override
    public List<CaseRow> seenCases(Collection<UUID> ids, Set<String> branches, Optional<String> viewer) {
        return lists.identified(ids, branches, viewer);
    }

    @Override
    public List<CustomerMatch> seenCustomers(Collection<UUID> ids, Set<String> branches, Optional<String> viewer) {
        if (ids.isEmpty() || branches.isEmpty()) {
            return List.of();
        }
        String columns = "SELECT c.case_number, c.state, p.id, p.full_name, p.phone, p.member_no, p.wechat"
                + " FROM rd_case c JOIN rd_customer p ON p.id = c.customer_id WHERE 1 = 1";
        Map<Customer, List<String>> open = new LinkedHashMap<>();
        Map<Customer, Integer> closed = new LinkedHashMap<>();
        CaseLists.visible(columns, branches, viewer)
                .add(" AND")
                .in("c.customer_id", texts(ids))
                .add(" ORDER BY c.received_at DESC, c.id DESC")
                .first(MOST_CASES)
                .rows(work)
                .forEach(row -> {
                    Customer customer = customer(row, 2);
                    List<String> numbers = open.computeIfAbsent(customer, one -> new ArrayList<>());
                    if (CaseState.OPEN.name().equals(row[1])) {
                        numbers.add((String) row[0]);
                    } else {
                        closed.merge(customer, 1, Integer::sum);
                    }
                });
        return open.entrySet().stream()
                .map(entry ->
                        new CustomerMatch(entry.getKey(), entry.getValue(), closed.getOrDefault(entry.getKey(), 0)))
                .toList();
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
