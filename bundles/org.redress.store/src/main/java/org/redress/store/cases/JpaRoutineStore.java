package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.CountedCases;
import org.redress.api.casework.CountedCases.Only;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.routine.RoutineDuty.State;
import org.redress.store.jpa.Cursor;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.RoutineStore;

/** Duties that come round, in the database. */
@Component(service = RoutineStore.class)
public final class JpaRoutineStore implements RoutineStore {

    private static final int LONGEST_PAGE = 200;
    private static final String LIST = "duties";

    private final UnitOfWork work;

    @Activate
    public JpaRoutineStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Watched> watched() {
        return work.read(entities -> entities.createQuery(
                        "SELECT w FROM WatchedDutyEntity w ORDER BY w.duty, w.unit", WatchedDutyEntity.class)
                .getResultStream()
                .map(row -> new Watched(row.duty, row.unit, row.owed, Instants.optional(row.idleSince)))
                .toList());
    }

    @Override
    public void watch(Watched watched) {
        WatchedDutyEntity row = new WatchedDutyEntity();
        row.duty = watched.duty();
        row.unit = watched.unit();
        row.owed = watched.owed();
        row.idleSince = Instants.nanos(watched.idleSince());
        work.upsert(entities -> entities.merge(row));
    }

    @Override
    public Optional<RoutineDuty> load(DutyKey key) {
        return work.read(entities -> load(entities, key));
    }

    private static Optional<RoutineDuty> load(EntityManager entities, DutyKey key) {
        return Optional.ofNullable(entities.find(RoutineDutyEntity.class, key.text()))
                .map(row -> Json.read(row.body, RoutineDuty.class));
    }

    @Override
    public Set<String> recorded(Set<String> units, Instant now) {
        Set<String> keys = new HashSet<>();
        if (!units.isEmpty()) {
            new Sql("SELECT d.id FROM rd_routine_duty d WHERE")
                    .in("d.unit", units)
                    .add(" AND d.state = ? AND d.ends_at > ?", State.DONE.name(), Instants.nanos(now))
                    .rows(work)
                    .forEach(row -> keys.add((String) row[0]));
        }
        return keys;
    }

    @Override
    public Page<RoutineDuty> find(Set<String> units, State state, int limit, Optional<String> cursor) {
        if (units.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        Sql sql = new Sql("SELECT d.id, d.ends_at, d.body FROM rd_routine_duty d WHERE")
                .in("d.unit", units)
                .add(" AND d.state = ?", state.name());
        if (cursor.isPresent()) {
            Optional<Cursor> after = cursor.flatMap(text -> Cursor.parse(text, LIST))
                    .filter(parsed -> parsed.number().isPresent());
            if (after.isEmpty()) {
                return new Page<>(List.of(), Optional.empty());
            }
            Long at = Long.valueOf(after.get().key());
            sql.add(
                    " AND d.ends_at <= ? AND (d.ends_at < ? OR d.id > ?)",
                    at,
                    at,
                    after.get().id());
        }
        List<Object[]> rows =
                sql.add(" ORDER BY d.ends_at DESC, d.id").first(size + 1).rows(work);
        boolean more = rows.size() > size;
        List<Object[]> shown = more ? rows.subList(0, size) : rows;
        return new Page<>(
                shown.stream()
                        .map(row -> Json.read((String) row[2], RoutineDuty.class))
                        .toList(),
                more ? Optional.of(cursor(shown.get(size - 1)).text()) : Optional.empty());
    }

    private static Cursor cursor(Object[] last) {
        return new Cursor(LIST, String.valueOf(last[1]), (String) last[0]);
    }

    /** Of two nodes that find it at once, the later one begins again and sees that it is there. */
    @Override
    public boolean miss(RoutineDuty missed, List<Notification> told) {
        return work.upsert(entities -> {
            if (load(entities, missed.key()).isPresent()) {
                return false;
            }
            entities.persist(row(missed));
            told.forEach(line -> entities.persist(CaseRows.row(line)));
            return true;
        });
    }

    @Override
    public boolean record(RoutineDuty done) {
        RoutineDutyEntity row = row(done);
        return work.upsert(entities -> {
            int updated = entities.createQuery("UPDATE RoutineDutyEntity d SET d.state = :done, d.body = :body"
                            + " WHERE d.id = :id AND d.state = :missed")
                    .setParameter("done", row.state)
                    .setParameter("body", row.body)
                    .setParameter("id", row.id)
                    .setParameter("missed", State.MISSED.name())
                    .executeUpdate();
            if (updated == 0 && load(entities, done.key()).isPresent()) {
                return false;
            }
            if (updated == 0) {
                entities.persist(row);
            }
            return true;
        });
    }

    private static RoutineDutyEntity row(RoutineDuty duty) {
        RoutineDutyEntity row = new RoutineDutyEntity();
        row.id = duty.key().text();
        row.unit = duty.key().unit();
        row.state = duty.state().name();
        row.endsAt = Instants.nanos(duty.endsAt());
        row.body = Json.write(duty);
        return row;
    }

    @Override
    public Sums sums(Set<String> branches, CountedCases counted) {
        if (branches.isEmpty()) {
            return new Sums(Map.of(), Map.of(), 0, 0);
        }
        return new Sums(
                by("c.case_type", branches, counted),
                by("c.class_code", branches, counted),
                count(branches, counted.narrowed(Only.REPEATED)),
                count(branches, counted.narrowed(Only.LATE)));
    }

    private Map<String, Integer> by(String column, Set<String> branches, CountedCases counted) {
        Sql sql = new Sql("SELECT " + column + ", COUNT(*) FROM rd_case c WHERE").in("c.branch", branches);
        Map<String, Integer> sums = new LinkedHashMap<>();
        CountedSql.add(sql, counted)
                .add(" AND " + column + " IS NOT NULL GROUP BY " + column + " ORDER BY COUNT(*) DESC, " + column)
                .rows(work)
                .forEach(row -> sums.put((String) row[0], ((Number) row[1]).intValue()));
        return sums;
    }

    private int count(Set<String> branches, CountedCases counted) {
        Sql sql = new Sql("SELECT COUNT(*) FROM rd_case c WHERE").in("c.branch", branches);
        return CountedSql.add(sql, counted).count(work);
    }

    @Override
    public int improvements(Set<String> units, Instant from, Instant until) {
        return units.isEmpty()
                ? 0
                : new Sql("SELECT COUNT(*) FROM rd_improvement i WHERE")
                        .in("i.unit", units)
                        .add(" AND i.raised_at >= ? AND i.raised_at < ?", Instants.nanos(from), Instants.nanos(until))
                        .count(work);
    }
}
