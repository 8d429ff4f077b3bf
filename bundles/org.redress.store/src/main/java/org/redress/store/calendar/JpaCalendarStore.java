package org.redress.store.calendar;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.CalendarStore;

/** Working time in the database. */
@Component(service = CalendarStore.class)
public final class JpaCalendarStore implements CalendarStore {

    private final UnitOfWork work;

    @Activate
    public JpaCalendarStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<CalendarDecision> all() {
        return work
                .read(entities -> entities.createQuery(
                                "SELECT c FROM CalendarEntity c ORDER BY c.unit", CalendarEntity.class)
                        .getResultList())
                .stream()
                .map(row -> Json.read(row.body, CalendarDecision.class))
                .toList();
    }

    /** Rows are never deleted and each change counts its row's version up, so the sum never comes twice. */
    @Override
    public long revision() {
        return new Sql("SELECT COALESCE(SUM(c.version + 1), 0) FROM rd_calendar c").count(work);
    }

    @Override
    public void save(CalendarDecision decision) {
        String body = Json.write(decision);
        work.upsert(entities -> {
            CalendarEntity row = entities.find(CalendarEntity.class, decision.unit());
            if (row == null) {
                row = new CalendarEntity();
                row.unit = decision.unit();
                row.body = body;
                entities.persist(row);
            } else {
                row.body = body;
            }
            entities.persist(logged(decision, body));
            return row;
        });
    }

    private static CalendarLogEntity logged(CalendarDecision decision, String body) {
        CalendarLogEntity row = new CalendarLogEntity();
        row.id = UUID.randomUUID().toString();
        row.unit = decision.unit();
        row.decidedAt = Instants.nanos(decision.at());
        row.decidedBy = decision.by();
        row.body = body;
        return row;
    }
}
