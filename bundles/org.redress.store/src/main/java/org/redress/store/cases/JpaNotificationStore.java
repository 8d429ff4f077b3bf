package org.redress.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.text.Text;
import org.redress.store.jpa.Cursor;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Json;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.NotificationStore;

/** Inboxes in the database; their lines are written by {@link CaseWriter}. */
@Component(service = NotificationStore.class)
public final class JpaNotificationStore implements NotificationStore {

    private static final int LONGEST_PAGE = 200;
    private static final String LIST = "inbox";
    /** What was told before somebody was kept out of a case is hidden from them, too (P02, P07). */
    private static final String VISIBLE =
            " AND NOT EXISTS (SELECT 1 FROM rd_case c JOIN rd_excluded x ON x.case_id = c.id"
                    + " WHERE c.case_number = n.case_number AND x.username = n.recipient)";

    private final UnitOfWork work;

    @Activate
    public JpaNotificationStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public int unread(String recipient, Instant now) {
        return new Sql("SELECT COUNT(*) FROM rd_notification n")
                .add(
                        " WHERE n.recipient = ? AND n.read_at IS NULL AND n.deliver_at <= ?" + VISIBLE,
                        recipient,
                        Instants.nanos(now))
                .count(work);
    }

    @Override
    public Page<Notification> list(
            String recipient, boolean unreadOnly, Instant now, int limit, Optional<String> cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        Sql sql = new Sql(
                        "SELECT n.id, n.recipient, n.case_number, n.kind, n.words, n.told_at, n.deliver_at, n.read_at,"
                                + " n.improvement, n.duty FROM rd_notification n")
                .add(" WHERE n.recipient = ? AND n.deliver_at <= ?" + VISIBLE, recipient, Instants.nanos(now));
        if (unreadOnly) {
            sql.add(" AND n.read_at IS NULL");
        }
        if (cursor.isPresent()) {
            Optional<Cursor> after = cursor.flatMap(text -> Cursor.parse(text, LIST))
                    .filter(parsed -> parsed.number().isPresent());
            if (after.isEmpty()) {
                return new Page<>(List.of(), Optional.empty());
            }
            Long at = Long.valueOf(after.get().key());
            sql.add(
                    " AND n.deliver_at <= ? AND (n.deliver_at < ? OR n.id < ?)",
                    at,
                    at,
                    after.get().id());
        }
        List<Object[]> rows = sql.add(" ORDER BY n.deliver_at DESC, n.id DESC")
                .first(size + 1)
                .rows(work);
        boolean more = rows.size() > size;
        List<Object[]> shown = more ? rows.subList(0, size) : rows;
        return new Page<>(
                shown.stream().map(JpaNotificationStore::line).toList(),
                more ? Optional.of(cursor(shown.get(size - 1)).text()) : Optional.empty());
    }

    private static Cursor cursor(Object[] last) {
        return new Cursor(LIST, String.valueOf(last[6]), (String) last[0]);
    }

    private static Notification line(Object[] row) {
        return new Notification(
                UUID.fromString((String) row[0]),
                (String) row[1],
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[8]),
                Optional.ofNullable((String) row[9]),
                (String) row[3],
                Json.read((String) row[4], Text.class),
                Instants.instant(((Number) row[5]).longValue()),
                Instants.instant(((Number) row[6]).longValue()),
                Instants.optional((Number) row[7]));
    }

    @Override
    public void markRead(String recipient, UUID id, Instant at) {
        work.write(entities -> entities.createQuery("UPDATE NotificationEntity n SET n.readAt = :at"
                        + " WHERE n.recipient = :recipient AND n.id = :id AND n.readAt IS NULL")
                .setParameter("at", Instants.nanos(at))
                .setParameter("recipient", recipient)
                .setParameter("id", id.toString())
                .executeUpdate());
    }

    @Override
    public void markAllRead(String recipient, Instant at) {
        work.write(entities -> entities.createQuery("UPDATE NotificationEntity n SET n.readAt = :at"
                        + " WHERE n.recipient = :recipient AND n.readAt IS NULL AND n.deliverAt <= :at")
                .setParameter("at", Instants.nanos(at))
                .setParameter("recipient", recipient)
                .executeUpdate());
    }
}
