package org.redress.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.VisitCalendar.Line;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.VisitStore;

/** Calendars in the database; reading never waits for those who book. */
@Component(service = VisitStore.class)
public final class JpaVisitStore implements VisitStore {

    private final UnitOfWork work;

    @Activate
    public JpaVisitStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Line> find(
            Optional<Set<String>> branches, Optional<String> with, String viewer, Instant from, Instant to, int limit) {
        if (branches.filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        Sql sql = new Sql("SELECT c.case_number, v.visit_no, v.branch, v.username, v.begins_at, v.ends_at, v.state,"
                        + " p.full_name FROM rd_visit v JOIN rd_case c ON c.id = v.case_id"
                        + " JOIN rd_customer p ON p.id = c.customer_id WHERE")
                .add(
                        " v.begins_at >= ? AND v.begins_at < ? AND v.state <> ?",
                        Instants.nanos(from),
                        Instants.nanos(to),
                        Appointment.State.CANCELLED.name())
                .add(
                        " AND NOT EXISTS (SELECT 1 FROM rd_excluded x WHERE x.case_id = v.case_id AND x.username = ?)",
                        viewer);
        with.ifPresent(username -> sql.add(" AND v.username = ?", username));
        branches.ifPresent(ids -> sql.add(" AND").in("v.branch", ids));
        return sql.add(" ORDER BY v.begins_at, c.case_number, v.visit_no").first(limit).rows(work).stream()
                .map(JpaVisitStore::line)
                .toList();
    }

    private static Line line(Object[] row) {
        return new Line(
                (String) row[0],
                ((Number) row[1]).intValue(),
                (String) row[2],
                (String) row[3],
                Instants.instant(((Number) row[4]).longValue()),
                Instants.instant(((Number) row[5]).longValue()),
                Appointment.State.valueOf((String) row[6]),
                Optional.ofNullable((String) row[7]));
    }

    @Override
    public List<Instant> taken(String with, Instant from, Instant to) {
        return new Sql("SELECT s.slot_at FROM rd_visit_slot s WHERE")
                        .add(
                                " s.username = ? AND s.slot_at >= ? AND s.slot_at < ? ORDER BY s.slot_at",
                                with,
                                Instants.nanos(from),
                                Instants.nanos(to))
                        .rows(work)
                        .stream()
                        .map(row -> Instants.instant(((Number) row[0]).longValue()))
                        .toList();
    }
}
