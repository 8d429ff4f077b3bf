package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.api.casework.CaseClock;
import org.redress.api.casework.CaseFile;
import org.redress.api.customer.Customer;
import org.redress.store.jpa.SqlState;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.CaseChange;
import org.redress.store.port.Commit;
import org.redress.store.port.RemedySums;
import org.redress.store.port.RequestRecord;

/** Writes everything that one use case changes, of one case or several, in one transaction. */
final class CaseWriter {

    /** First receiver and number are missing on purpose: they never change. */
    private static final String UPDATE = """
            UPDATE CaseEntity c SET c.version = :version, c.branch = :branch, c.type = :type, c.pluginId = :pluginId,
            c.procedureDigest = :procedureDigest, c.kind = :kind, c.state = :state, c.stage = :stage, c.owner = :owner,
            c.offeredTo = :offeredTo, c.severity = :severity, c.proposedSeverity = :proposedSeverity,
            c.classCode = :classCode, c.score = :score, c.urgent = :urgent, c.channel = :channel,
            c.answeredAt = :answeredAt, c.resultGrade = :resultGrade, c.processGrade = :processGrade,
            c.summary = :summary, c.partOfOther = :partOfOther, c.customerId = :customerId, c.receivedAt = :receivedAt, c.closedAt = :closedAt,
            c.nextText = :nextText, c.nextClock = :nextClock,
            c.nextTitle = :nextTitle, c.nextDueAt = :nextDueAt, c.nextRun = :nextRun, c.sortDue = :sortDue, c.body = :body
            WHERE c.id = :id AND c.version = :expected""";

    private final UnitOfWork work;

    CaseWriter(UnitOfWork work) {
        this.work = work;
    }

    Commit commit(List<CaseChange> changes) {
        // Always in the same order, so that of two who change the same cases one waits for the other.
        List<CaseChange> inOrder = changes.stream()
                .sorted(Comparator.comparing(change -> change.after().id()))
                .toList();
        try {
            return work.write(entities -> {
                inOrder.forEach(change -> write(entities, change));
                return new Commit.Written();
            });
        } catch (MovedOn conflict) {
            return repeated(changes) ? new Commit.DuplicateRequest() : new Commit.VersionConflict();
        } catch (RuntimeException failure) {
            if (SqlState.integrity(failure)) {
                if (repeated(changes)) {
                    return new Commit.DuplicateRequest();
                }
                if (changes.stream().anyMatch(change -> change.expectedVersion() == 0 && taken(change.after()))) {
                    return new Commit.VersionConflict();
                }
                if (work.read(
                        entities -> changes.stream().anyMatch(change -> VisitRows.taken(entities, change.after())))) {
                    return new Commit.TimeTaken();
                }
            }
            throw failure;
        }
    }

    private void write(EntityManager entities, CaseChange change) {
        CaseFile file = change.after();
        String id = file.id().toString();
        boolean customerChanged =
                change.customer().map(customer -> write(entities, customer)).orElse(false);
        change.granted().ifPresent(granted -> unchanged(entities, granted));
        if (change.expectedVersion() == 0) {
            entities.persist(CaseRows.row(file));
        } else if (update(entities, change) == 0) {
            throw new MovedOn();
        }
        // The tables below refer to the case and, like the history, to each other: in this order.
        entities.flush();
        writeClocks(entities, change);
        new Projection(entities, id).write(change);
        VisitRows.write(entities, change.after());
        CustomerLinkRows.write(entities, change.after());
        change.request().map(CaseRows::row).ifPresent(entities::persist);
        change.occurrences().forEach(occurrence -> entities.persist(ImprovementRows.row(occurrence)));
        change.notifications().forEach(notification -> entities.persist(CaseRows.row(notification)));
        change.events().forEach(event -> entities.persist(CaseRows.row(event)));
        if (!change.personal().isEmpty()) {
            entities.flush();
            change.personal().forEach(value -> entities.persist(CaseRows.row(id, value)));
        }
        ChangeLines.note(entities, file, customerChanged);
    }

    /** Takes the customer's row first, so that of two who grant the same customer something one waits for the other. */
    private static void unchanged(EntityManager entities, RemedySums granted) {
        entities.createNativeQuery("UPDATE rd_customer SET version = version WHERE id = ?1")
                .setParameter(1, granted.customer().toString())
                .executeUpdate();
        if (!granted.seen().same(Customers.remedies(entities, granted.customer(), granted.since(), granted.at()))) {
            throw new MovedOn();
        }
    }

    /** @return whether it was another before, as other cases of the customer may have it */
    private static boolean write(EntityManager entities, Customer customer) {
        String id = customer.id().toString();
        CustomerEntity row = entities.find(CustomerEntity.class, id);
        boolean known = row != null;
        boolean changed = known && !CaseRows.customer(row).equals(customer);
        if (!known) {
            row = new CustomerEntity();
            row.id = id;
        }
        CaseRows.copy(customer, row);
        if (!known) {
            entities.persist(row);
        }
        entities.flush();
        return changed;
    }

    private static int update(EntityManager entities, CaseChange change) {
        CaseEntity row = CaseRows.row(change.after());
        Query query = entities.createQuery(UPDATE);
        query.setParameter("id", row.id).setParameter("expected", change.expectedVersion());
        query.setParameter("version", row.version).setParameter("branch", row.branch);
        query.setParameter("type", row.type).setParameter("pluginId", row.pluginId);
        query.setParameter("procedureDigest", row.procedureDigest).setParameter("kind", row.kind);
        query.setParameter("state", row.state).setParameter("stage", row.stage);
        query.setParameter("owner", row.owner).setParameter("offeredTo", row.offeredTo);
        query.setParameter("severity", row.severity).setParameter("proposedSeverity", row.proposedSeverity);
        query.setParameter("classCode", row.classCode).setParameter("score", row.score);
        query.setParameter("channel", row.channel).setParameter("answeredAt", row.answeredAt);
        query.setParameter("resultGrade", row.resultGrade).setParameter("processGrade", row.processGrade);
        query.setParameter("urgent", row.urgent).setParameter("partOfOther", row.partOfOther);
        query.setParameter("summary", row.summary).setParameter("customerId", row.customerId);
        query.setParameter("receivedAt", row.receivedAt).setParameter("nextText", row.nextText);
        query.setParameter("closedAt", row.closedAt);
        query.setParameter("nextClock", row.nextClock).setParameter("nextTitle", row.nextTitle);
        query.setParameter("nextDueAt", row.nextDueAt).setParameter("nextRun", row.nextRun);
        query.setParameter("sortDue", row.sortDue).setParameter("body", row.body);
        return query.executeUpdate();
    }

    private static void writeClocks(EntityManager entities, CaseChange change) {
        CaseFile file = change.after();
        Map<String, ClockEntity> present = change.expectedVersion() == 0 ? Map.of() : clocks(entities, file);
        for (CaseClock clock : file.clocks()) {
            ClockEntity row = present.get(clock.id());
            if (row == null) {
                entities.persist(CaseRows.row(file, clock));
            } else {
                CaseRows.copy(file, clock, row);
            }
        }
        List<String> kept = file.clocks().stream().map(CaseClock::id).toList();
        present.values().stream().filter(row -> !kept.contains(row.clockId)).forEach(entities::remove);
    }

    private static Map<String, ClockEntity> clocks(EntityManager entities, CaseFile file) {
        return entities
                .createQuery("SELECT c FROM ClockEntity c WHERE c.caseId = :id", ClockEntity.class)
                .setParameter("id", file.id().toString())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.clockId, Function.identity()));
    }

    private boolean repeated(List<CaseChange> changes) {
        return changes.stream().flatMap(change -> change.request().stream()).anyMatch(this::recorded);
    }

    private boolean recorded(RequestRecord request) {
        RequestEntity.Key key = new RequestEntity.Key(request.username(), request.key());
        return work.read(entities -> entities.find(RequestEntity.class, key)) != null;
    }

    private boolean taken(CaseFile file) {
        return work.read(
                entities -> entities.createQuery("SELECT c.id FROM CaseEntity c WHERE c.id = :id", String.class)
                        .setParameter("id", file.id().toString())
                        .getResultStream()
                        .findFirst()
                        .isPresent());
    }
}
