package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.CaseFile;
import org.redress.store.jpa.Instants;

/** The visits of a case as rows, and the time that they take of people's days. */
final class VisitRows {

    /** A step of somebody's time; in one order always, so that two who book do not wait for each other. */
    private record Slot(String username, long at) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            int byUser = username.compareTo(other.username);
            return byUser == 0 ? Long.compare(at, other.at) : byUser;
        }
    }

    private VisitRows() {}

    /** Visits are never taken out of a case, so one without any has no rows. */
    static void write(EntityManager entities, CaseFile file) {
        if (file.dossier().outside().visits().isEmpty()) {
            return;
        }
        String id = file.id().toString();
        Map<Integer, VisitEntity> present = entities
                .createQuery("SELECT v FROM VisitEntity v WHERE v.caseId = :id", VisitEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.no, Function.identity()));
        for (Appointment visit : file.dossier().outside().visits()) {
            VisitEntity row = present.getOrDefault(visit.no(), new VisitEntity());
            copy(file, visit, row);
            if (!present.containsKey(visit.no())) {
                entities.persist(row);
            }
        }
        writeSlots(entities, id, slots(file));
    }

    private static void copy(CaseFile file, Appointment visit, VisitEntity row) {
        row.caseId = file.id().toString();
        row.no = visit.no();
        row.username = visit.with();
        row.branch = file.branch();
        row.beginsAt = Instants.nanos(visit.from());
        row.endsAt = Instants.nanos(visit.to());
        row.state = visit.state().name();
    }

    private static void writeSlots(EntityManager entities, String id, SortedSet<Slot> wanted) {
        Set<Slot> present = new HashSet<>();
        for (Object row : entities.createNativeQuery("SELECT username, slot_at FROM rd_visit_slot WHERE case_id = ?1")
                .setParameter(1, id)
                .getResultList()) {
            Object[] values = (Object[]) row;
            present.add(new Slot((String) values[0], ((Number) values[1]).longValue()));
        }
        present.stream().filter(slot -> !wanted.contains(slot)).forEach(slot -> entities.createNativeQuery(
                        "DELETE FROM rd_visit_slot WHERE username = ?1 AND slot_at = ?2 AND case_id = ?3")
                .setParameter(1, slot.username())
                .setParameter(2, slot.at())
                .setParameter(3, id)
                .executeUpdate());
        wanted.stream().filter(slot -> !present.contains(slot)).forEach(slot -> entities.createNativeQuery(
                        "INSERT INTO rd_visit_slot (username, slot_at, case_id) VALUES (?1, ?2, ?3)")
                .setParameter(1, slot.username())
                .setParameter(2, slot.at())
                .setParameter(3, id)
                .executeUpdate());
    }

    /** Only visits to come take time: what was cancelled or is over takes none. */
    private static SortedSet<Slot> slots(CaseFile file) {
        SortedSet<Slot> slots = new TreeSet<>();
        for (Appointment visit : file.dossier().outside().booked()) {
            for (Instant step : visit.steps()) {
                slots.add(new Slot(visit.with(), Instants.nanos(step)));
            }
        }
        return slots;
    }

    /** Whether another case has taken the time of a visit. */
    static boolean taken(EntityManager entities, CaseFile file) {
        return slots(file).stream().anyMatch(slot -> !entities.createNativeQuery(
                        "SELECT s.case_id FROM rd_visit_slot s WHERE s.username = ?1 AND s.slot_at = ?2 AND s.case_id <> ?3")
                .setParameter(1, slot.username())
                .setParameter(2, slot.at())
                .setParameter(3, file.id().toString())
                .getResultList()
                .isEmpty());
    }
}
