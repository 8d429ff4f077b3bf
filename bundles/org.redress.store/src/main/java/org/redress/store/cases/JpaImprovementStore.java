package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.CaseKind;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.store.jpa.Cursor;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.SqlState;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.ImprovementStore;
import org.redress.store.port.Occurrence;

/** Improvement items in the database. */
@Component(service = ImprovementStore.class)
public final class JpaImprovementStore implements ImprovementStore {

    private static final int LONGEST_PAGE = 200;
    private static final String LIST = "improvements";

    private final UnitOfWork work;

    @Activate
    public JpaImprovementStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public Page<Improvement> find(Set<String> units, ImprovementQuery query) {
        if (units.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        int size = Math.max(1, Math.min(query.limit(), LONGEST_PAGE));
        Sql sql = new Sql("SELECT i.code, i.raised_at, i.body FROM rd_improvement i WHERE").in("i.unit", units);
        query.state().ifPresent(state -> sql.add(" AND i.state = ?", state.name()));
        query.owner().ifPresent(owner -> sql.add(" AND i.owner = ?", owner));
        if (query.cursor().isPresent()) {
            Optional<Cursor> after = query.cursor()
                    .flatMap(text -> Cursor.parse(text, LIST))
                    .filter(parsed -> parsed.number().isPresent());
            if (after.isEmpty()) {
                return new Page<>(List.of(), Optional.empty());
            }
            Long at = Long.valueOf(after.get().key());
            sql.add(
                    " AND i.raised_at <= ? AND (i.raised_at < ? OR i.code < ?)",
                    at,
                    at,
                    after.get().id());
        }
        List<Object[]> rows = sql.add(" ORDER BY i.raised_at DESC, i.code DESC")
                .first(size + 1)
                .rows(work);
        boolean more = rows.size() > size;
        List<Object[]> shown = more ? rows.subList(0, size) : rows;
        return new Page<>(
                shown.stream()
                        .map(row -> Json.read((String) row[2], Improvement.class))
                        .toList(),
                more ? Optional.of(cursor(shown.get(size - 1)).text()) : Optional.empty());
    }

    private static Cursor cursor(Object[] last) {
        return new Cursor(LIST, String.valueOf(last[1]), (String) last[0]);
    }

    @Override
    public Optional<Improvement> load(String code) {
        return one("SELECT i FROM ImprovementEntity i WHERE i.code = :key", code);
    }

    @Override
    public Optional<Improvement> open(String type, String unit) {
        return one("SELECT i FROM ImprovementEntity i WHERE i.slot = :key", ImprovementRows.slot(type, unit));
    }

    private Optional<Improvement> one(String query, String key) {
        return work.read(entities -> entities.createQuery(query, ImprovementEntity.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(row -> Json.read(row.body, Improvement.class)));
    }

    @Override
    public List<ImprovementCase> cases(String code) {
        return work.read(entities -> entities.createQuery(
                        "SELECT c FROM ImprovementCaseEntity c WHERE c.code = :code ORDER BY c.joinedAt, c.caseNumber, c.id",
                        ImprovementCaseEntity.class)
                .setParameter("code", code)
                .getResultStream()
                .map(ImprovementRows::shown)
                .toList());
    }

    @Override
    public List<Improvement> ofCase(UUID caseId) {
        // Two statements in place of a join: plans with a hash join that Derby shares between connections now and then
        // break
        // while one of them is compiled anew, and take the connection along.
        return work.read(entities -> entities
                .createQuery("SELECT c.code FROM ImprovementCaseEntity c WHERE c.caseId = :id", String.class)
                .setParameter("id", caseId.toString())
                .getResultList()
                .stream()
                .distinct()
                .map(code -> entities.find(ImprovementEntity.class, code))
                .filter(Objects::nonNull)
                .map(row -> Json.read(row.body, Improvement.class))
                .sorted(Comparator.comparing(Improvement::raisedAt).thenComparing(Improvement::code))
                .toList());
    }

    @Override
    public int countOpen(String owner) {
        return new Sql("SELECT COUNT(*) FROM rd_improvement i")
                .add(" WHERE i.owner = ? AND i.state = ?", owner, Improvement.State.OPEN.name())
                .count(work);
    }

    @Override
    public boolean save(Improvement changed, List<Notification> told) {
        ImprovementEntity row = ImprovementRows.row(changed);
        return work.write(entities -> {
            int updated = entities.createQuery("UPDATE ImprovementEntity i SET i.version = :version, i.state = :state,"
                            + " i.owner = :owner, i.slot = :slot, i.body = :body"
                            + " WHERE i.code = :code AND i.version = :expected")
                    .setParameter("version", row.version)
                    .setParameter("state", row.state)
                    .setParameter("owner", row.owner)
                    .setParameter("slot", row.slot)
                    .setParameter("body", row.body)
                    .setParameter("code", row.code)
                    .setParameter("expected", row.version - 1)
                    .executeUpdate();
            if (updated == 1) {
                told.forEach(line -> entities.persist(CaseRows.row(line)));
            }
            return updated == 1;
        });
    }

    /** Waits for those who are registering: of two who come at once, the later one has to see the other. */
    @Override
    public List<Counted> counted(String type, Set<String> branches, String unit, Instant since, int most) {
        if (branches.isEmpty()) {
            return List.of();
        }
        Sql sql = new Sql("SELECT c.id, c.case_number FROM rd_case c WHERE")
                .add(
                        " c.case_type = ? AND c.received_at >= ? AND c.kind = ? AND",
                        type,
                        Instants.nanos(since),
                        CaseKind.COMPLAINT.name())
                .in("c.branch", branches)
                .add(" AND NOT EXISTS (SELECT 1 FROM rd_improvement_case m JOIN rd_improvement i ON i.code = m.code")
                .add(" WHERE m.case_id = c.id AND i.case_type = ? AND i.unit = ?)", type, unit)
                .add(" ORDER BY c.received_at, c.id")
                .first(most);
        return work.read(entities -> sql.rows(entities).stream()
                .map(row -> new Counted(UUID.fromString((String) row[0]), (String) row[1]))
                .toList());
    }

    @Override
    public List<Occurrence> waiting(int most) {
        return work.read(entities -> entities.createQuery(
                        "SELECT o FROM OccurrenceEntity o ORDER BY o.seenAt, o.id", OccurrenceEntity.class)
                .setMaxResults(most)
                .getResultStream()
                .map(ImprovementRows::occurrence)
                .toList());
    }

    @Override
    public TakenUp takeUp(Occurrence occurrence, List<Step> steps) {
        try {
            return work.write(entities -> {
                if (gone(entities, occurrence)) {
                    return TakenUp.ALREADY;
                }
                steps.forEach(step -> write(entities, step));
                return TakenUp.DONE;
            });
        } catch (MovedOn changed) {
            return TakenUp.CHANGED;
        } catch (RuntimeException failure) {
            boolean raised = steps.stream()
                    .anyMatch(step -> step instanceof Step.Raise raise
                            && open(raise.item().type(), raise.item().unit()).isPresent());
            if (SqlState.integrity(failure) && raised) {
                return TakenUp.CHANGED;
            }
            throw failure;
        }
    }

    /** The one who takes the row out is the one who takes the occurrence up. */
    private static boolean gone(EntityManager entities, Occurrence occurrence) {
        return entities.createQuery("DELETE FROM OccurrenceEntity o WHERE o.id = :id")
                        .setParameter("id", occurrence.id().toString())
                        .executeUpdate()
                == 0;
    }

    private static void write(EntityManager entities, Step step) {
        if (step instanceof Step.Raise raise) {
            entities.persist(ImprovementRows.row(raise.item()));
            // Cases refer to the item.
            entities.flush();
            raise.entries()
                    .forEach(entry ->
                            entities.persist(ImprovementRows.row(raise.item().code(), entry)));
            entities.persist(CaseRows.row(raise.told()));
        } else if (step instanceof Step.Join join) {
            join(entities, join);
        }
    }

    /** Takes the item's row first, so that it cannot end meanwhile; its version stays, for nobody has changed it. */
    private static void join(EntityManager entities, Step.Join join) {
        int open = entities.createQuery(
                        "UPDATE ImprovementEntity i SET i.state = :open WHERE i.code = :code AND i.state = :open")
                .setParameter("open", Improvement.State.OPEN.name())
                .setParameter("code", join.code())
                .executeUpdate();
        if (open == 0) {
            throw new MovedOn();
        }
        boolean known = !entities.createQuery(
                        "SELECT c.id FROM ImprovementCaseEntity c WHERE c.code = :code AND c.caseId = :id",
                        String.class)
                .setParameter("code", join.code())
                .setParameter("id", join.entry().caseId().toString())
                .getResultList()
                .isEmpty();
        if (!known || join.entry().shown().way() == ImprovementCase.Way.MARKED) {
            entities.persist(ImprovementRows.row(join.code(), join.entry()));
        }
    }
}
