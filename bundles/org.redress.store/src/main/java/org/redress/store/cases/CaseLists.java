package org.redress.store.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.CaseQuery;
import org.redress.api.casework.CaseState;
import org.redress.api.casework.Severity;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;
import org.redress.store.jpa.Cursor;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.CaseOfCustomer;
import org.redress.store.port.CaseOfCustomer.By;
import org.redress.store.port.CaseRow;
import org.redress.store.port.SameCustomer;

/** Lists of cases and their counts, from the columns alone. */
final class CaseLists {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_SEARCH = 100;

    private static final String COLUMNS =
            "SELECT c.id, c.case_number, c.branch, c.case_type, c.procedure_digest, c.kind,"
                    + " c.state, c.stage, c.summary, p.full_name, c.owner, c.offered_to, c.severity, c.urgent, c.next_text,"
                    + " c.next_title, c.next_due_at, c.received_at, c.sort_due, c.proposed_severity"
                    + " FROM rd_case c JOIN rd_customer p ON p.id = c.customer_id WHERE 1 = 1";

    private static final String COUNT = "SELECT COUNT(*) FROM rd_case c WHERE 1 = 1";

    private final UnitOfWork work;

    CaseLists(UnitOfWork work) {
        this.work = work;
    }

    Page<CaseRow> find(CaseQuery query, Set<String> branches, Optional<String> viewer) {
        if (branches.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Sql sql = visible(COLUMNS, branches, viewer);
        query.state().ifPresent(state -> sql.add(" AND c.state = ?", state.name()));
        query.owner().ifPresent(owner -> sql.add(" AND c.owner = ?", owner));
        query.type().ifPresent(type -> sql.add(" AND c.case_type = ?", type));
        query.severity().ifPresent(severity -> sql.add(" AND c.severity = ?", severity.name()));
        query.customer().ifPresent(customer -> sql.add(" AND c.customer_id = ?", customer));
        query.counted().ifPresent(counted -> CountedSql.add(sql, counted));
        query.dueBefore().ifPresent(before -> sql.add(" AND c.next_due_at < ?", Instants.nanos(before)));
        query.q().filter(q -> !q.isBlank()).ifPresent(q -> search(sql, q));
        return page(sql, CaseOrder.of(query.sort()), "find", query.limit(), query.cursor());
    }

    private static void search(Sql sql, String q) {
        String like = Like.part(q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q);
        sql.add(
                " AND (LOWER(c.case_number) LIKE ? ESCAPE '!' OR LOWER(c.summary) LIKE ? ESCAPE '!'"
                        + " OR LOWER(p.full_name) LIKE ? ESCAPE '!' OR p.phone LIKE ? ESCAPE '!')",
                like,
                like,
                like,
                like);
    }

    Page<CaseRow> findWork(String assignee, Set<String> kinds, int limit, Optional<String> cursor) {
        if (kinds.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return page(working(COLUMNS, assignee, kinds), CaseOrder.DUE, "work", limit, cursor);
    }

    int countWork(String assignee, Set<String> kinds) {
        return kinds.isEmpty() ? 0 : working(COUNT, assignee, kinds).count(work);
    }

    private static Sql working(String start, String assignee, Set<String> kinds) {
        return new Sql(start)
                .add(" AND c.id IN (SELECT w.case_id FROM rd_work w WHERE w.assignee = ? AND", assignee)
                .in("w.kind", kinds)
                .add(") AND NOT EXISTS")
                .add(" (SELECT 1 FROM rd_excluded x WHERE x.case_id = c.id AND x.username = ?)", assignee);
    }

    Page<CaseRow> findReceivedBefore(
            Set<String> branches, Optional<String> viewer, Instant before, int limit, Optional<String> cursor) {
        if (branches.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Sql sql = open(visible(COLUMNS, branches, viewer)).add(" AND c.received_at < ?", Instants.nanos(before));
        return page(sql, CaseOrder.RECEIVED, "received-before", limit, cursor);
    }

    int countReceivedBefore(Set<String> branches, Optional<String> viewer, Instant before) {
        return branches.isEmpty()
                ? 0
                : open(visible(COUNT, branches, viewer))
                        .add(" AND c.received_at < ?", Instants.nanos(before))
                        .count(work);
    }

    Page<CaseRow> findDue(
            Set<String> branches,
            Optional<String> viewer,
            Instant from,
            Instant before,
            int limit,
            Optional<String> cursor) {
        if (branches.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        return page(due(COLUMNS, branches, viewer, from, before), CaseOrder.DUE, "due", limit, cursor);
    }

    int countDue(Set<String> branches, Optional<String> viewer, Instant from, Instant before) {
        return branches.isEmpty()
                ? 0
                : due(COUNT, branches, viewer, from, before).count(work);
    }

    private static Sql due(String start, Set<String> branches, Optional<String> viewer, Instant from, Instant before) {
        return open(visible(start, branches, viewer))
                .add(" AND c.sort_due >= ? AND c.sort_due < ?", Instants.nanos(from), Instants.nanos(before));
    }

    int countOpen(String pluginId, Set<String> branches) {
        return branches.isEmpty()
                ? 0
                : open(visible(COUNT, branches, Optional.empty()))
                        .add(" AND c.id IN (SELECT u.case_id FROM rd_case_pack u WHERE u.plugin_id = ?)", pluginId)
                        .count(work);
    }

    List<CaseRow> ofCustomer(UUID customer, Set<String> branches, Optional<String> viewer, int limit) {
        if (branches.isEmpty()) {
            return List.of();
        }
        return visible(COLUMNS, branches, viewer)
                .add(" AND c.customer_id = ? ORDER BY c.received_at DESC, c.id DESC", customer.toString())
                .first(Math.max(1, Math.min(limit, LONGEST_PAGE)))
                .rows(work)
                .stream()
                .map(CaseLists::line)
                .toList();
    }

    List<CaseRow> numbered(Collection<String> numbers, Set<String> branches, Optional<String> viewer) {
        if (branches.isEmpty() || numbers.isEmpty()) {
            return List.of();
        }
        return visible(COLUMNS, branches, viewer).add(" AND").in("c.case_number", numbers).rows(work).stream()
                .map(CaseLists::line)
                .toList();
    }

    List<CaseRow> identified(Collection<UUID> ids, Set<String> branches, Optional<String> viewer) {
        if (branches.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        return visible(COLUMNS, branches, viewer)
                .add(" AND")
                .in("c.id", ids.stream().map(UUID::toString).toList())
                .rows(work)
                .stream()
                .map(CaseLists::line)
                .toList();
    }

    /** One query for each way of being found: several in one would read all customers. */
    List<CaseOfCustomer> sameCustomer(SameCustomer wanted, Optional<String> viewer) {
        Map<UUID, CaseOfCustomer> found = new LinkedHashMap<>();
        found(found, By.MEMBER_NO, "p.member_no = ?", wanted.memberNo(), wanted, viewer);
        found(found, By.PHONE, "p.phone = ?", wanted.phone(), wanted, viewer);
        found(found, By.NAME, "p.full_name = ?", wanted.name(), wanted, viewer);
        return found.values().stream()
                .sorted(Comparator.comparing((CaseOfCustomer one) -> one.row().receivedAt(), Comparator.reverseOrder()))
                .toList();
    }

    private void found(
            Map<UUID, CaseOfCustomer> found,
            By by,
            String condition,
            Optional<String> value,
            SameCustomer wanted,
            Optional<String> viewer) {
        value.ifPresent(known -> visible(COLUMNS, Set.of(wanted.branch()), viewer)
                .add(" AND " + condition, known)
                .add(
                        " AND c.received_at >= ? AND c.received_at < ? ORDER BY c.received_at DESC, c.id DESC",
                        Instants.nanos(wanted.from()),
                        Instants.nanos(wanted.until()))
                .first(Math.max(1, Math.min(wanted.limit(), LONGEST_PAGE)))
                .rows(work)
                .stream()
                .map(CaseLists::line)
                .forEach(row -> found.putIfAbsent(row.id(), new CaseOfCustomer(row, by))));
    }

    static Sql visible(String start, Collection<String> branches, Optional<String> viewer) {
        Sql sql = new Sql(start).add(" AND").in("c.branch", branches);
        viewer.ifPresent(user -> sql.add(
                " AND NOT EXISTS (SELECT 1 FROM rd_excluded x WHERE x.case_id = c.id AND x.username = ?)", user));
        return sql;
    }

    private static Sql open(Sql sql) {
        return sql.add(" AND c.state = ?", CaseState.OPEN.name());
    }

    private Page<CaseRow> page(Sql sql, CaseOrder order, String list, int limit, Optional<String> cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        String name = list + " " + order.name();
        if (cursor.isPresent()) {
            Optional<Cursor> after =
                    cursor.flatMap(text -> Cursor.parse(text, name)).filter(order::understands);
            if (after.isEmpty()) {
                return new Page<>(List.of(), Optional.empty());
            }
            order.goOn(sql, after.get());
        }
        List<Object[]> rows = order.sort(sql).first(size + 1).rows(work);
        boolean more = rows.size() > size;
        List<Object[]> shown = more ? rows.subList(0, size) : rows;
        return new Page<>(
                shown.stream().map(CaseLists::line).toList(),
                more ? Optional.of(order.cursor(name, shown.get(size - 1)).text()) : Optional.empty());
    }

    private static CaseRow line(Object[] row) {
        return new CaseRow(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                CaseKind.valueOf((String) row[5]),
                CaseState.valueOf((String) row[6]),
                (String) row[7],
                (String) row[8],
                Optional.ofNullable((String) row[9]),
                Optional.ofNullable((String) row[10]),
                Optional.ofNullable((String) row[11]),
                Optional.ofNullable((String) row[12]).map(Severity::valueOf),
                Optional.ofNullable((String) row[19]).map(Severity::valueOf),
                ((Number) row[13]).intValue() != 0,
                Optional.ofNullable((String) row[14]).map(json -> Json.read(json, Text.class)),
                Optional.ofNullable((String) row[15]).map(json -> Json.read(json, Text.class)),
                Instants.optional((Number) row[16]),
                Instants.instant(((Number) row[17]).longValue()));
    }
}
