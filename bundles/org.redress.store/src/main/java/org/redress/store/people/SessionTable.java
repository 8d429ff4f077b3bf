package org.redress.store.people;

import java.time.Instant;
import java.util.Optional;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.AccountStore.StoredSession;

/** Sessions and tokens, by the hash of their secret. */
final class SessionTable {

    private final UnitOfWork work;

    SessionTable(UnitOfWork work) {
        this.work = work;
    }

    void save(StoredSession session) {
        work.upsert(entities -> {
            SessionEntity row = new SessionEntity();
            row.secretHash = session.secretHash();
            row.username = session.username();
            row.kind = session.kind();
            row.csrf = session.csrf();
            row.createdAt = Instants.nanos(session.createdAt());
            row.seenAt = Instants.nanos(session.seenAt());
            row.expiresAt = Instants.nanos(session.expiresAt());
            return entities.merge(row);
        });
    }

    Optional<StoredSession> find(String secretHash) {
        return work.read(entities -> Optional.ofNullable(entities.find(SessionEntity.class, secretHash)))
                .map(row -> new StoredSession(
                        row.secretHash,
                        row.username,
                        row.kind,
                        row.csrf,
                        Instants.instant(row.createdAt),
                        Instants.instant(row.seenAt),
                        Instants.instant(row.expiresAt)));
    }

    void touch(String secretHash, Instant seenAt) {
        work.write(entities -> entities.createQuery(
                        "UPDATE SessionEntity s SET s.seenAt = :seenAt WHERE s.secretHash = :hash")
                .setParameter("seenAt", Instants.nanos(seenAt))
                .setParameter("hash", secretHash)
                .executeUpdate());
    }

    void end(String secretHash) {
        work.write(entities -> entities.createQuery("DELETE FROM SessionEntity s WHERE s.secretHash = :hash")
                .setParameter("hash", secretHash)
                .executeUpdate());
    }

    void endAll(String username, Optional<String> exceptHash) {
        work.write(entities -> entities.createQuery(
                        "DELETE FROM SessionEntity s WHERE s.username = :username AND s.secretHash <> :kept")
                .setParameter("username", username)
                .setParameter("kept", exceptHash.orElse("none"))
                .executeUpdate());
    }

    void deleteExpired(Instant before) {
        work.write(entities -> entities.createQuery("DELETE FROM SessionEntity s WHERE s.expiresAt < :before")
                .setParameter("before", Instants.nanos(before))
                .executeUpdate());
    }
}
