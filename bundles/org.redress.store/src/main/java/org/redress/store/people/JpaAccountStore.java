package org.redress.store.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.AccountStore;

/** Accounts, sessions, codes and the log of administration in the database. */
@Component(service = AccountStore.class)
public final class JpaAccountStore implements AccountStore {

    /** Failures as old as this slow nobody down any more; kept, they would let strangers fill the table. */
    private static final Duration FAILURES_KEPT = Duration.ofDays(1);

    private final UnitOfWork work;
    private final AccountTable accounts;
    private final SessionTable sessions;

    @Activate
    public JpaAccountStore(@Reference UnitOfWork work) {
        this.work = work;
        this.accounts = new AccountTable(work);
        this.sessions = new SessionTable(work);
    }

    @Override
    public List<StoredAccount> all() {
        return accounts.all();
    }

    @Override
    public Optional<StoredAccount> find(String username) {
        return accounts.find(username);
    }

    @Override
    public boolean save(StoredAccount account) {
        return accounts.save(account);
    }

    @Override
    public void saveSession(StoredSession session) {
        sessions.save(session);
    }

    @Override
    public Optional<StoredSession> session(String secretHash) {
        return sessions.find(secretHash);
    }

    @Override
    public void touchSession(String secretHash, Instant seenAt) {
        sessions.touch(secretHash, seenAt);
    }

    @Override
    public void endSession(String secretHash) {
        sessions.end(secretHash);
    }

    @Override
    public void endSessions(String username, Optional<String> exceptHash) {
        sessions.endAll(username, exceptHash);
    }

    @Override
    public void deleteExpired(Instant before) {
        sessions.deleteExpired(before);
        work.write(entities -> entities.createQuery("DELETE FROM CodeEntity c WHERE c.expiresAt < :before")
                .setParameter("before", Instants.nanos(before))
                .executeUpdate());
        work.write(entities -> entities.createQuery("DELETE FROM FailureEntity f WHERE f.lastAt < :old"
                        + " AND (f.lockedUntil IS NULL OR f.lockedUntil < :before)")
                .setParameter("old", Instants.nanos(before.minus(FAILURES_KEPT)))
                .setParameter("before", Instants.nanos(before))
                .executeUpdate());
    }

    @Override
    public Optional<Failures> failures(String subject) {
        return work.read(entities -> Optional.ofNullable(entities.find(FailureEntity.class, subject)))
                .map(row -> new Failures(
                        row.subject, row.failures, Instants.instant(row.lastAt), Instants.optional(row.lockedUntil)));
    }

    @Override
    public void saveFailures(Failures failures) {
        work.upsert(entities -> {
            FailureEntity row = new FailureEntity();
            row.subject = failures.subject();
            row.failures = failures.count();
            row.lastAt = Instants.nanos(failures.lastAt());
            row.lockedUntil = Instants.nanos(failures.lockedUntil());
            return entities.merge(row);
        });
    }

    @Override
    public void clearFailures(String subject) {
        work.write(entities -> entities.createQuery("DELETE FROM FailureEntity f WHERE f.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate());
    }

    @Override
    public void saveCode(OneTimeCode code) {
        work.upsert(entities -> {
            entities.createQuery("DELETE FROM CodeEntity c WHERE c.username = :username")
                    .setParameter("username", code.username())
                    .executeUpdate();
            CodeEntity row = new CodeEntity();
            row.codeHash = code.codeHash();
            row.username = code.username();
            row.expiresAt = Instants.nanos(code.expiresAt());
            entities.persist(row);
            return row;
        });
    }

    @Override
    public Optional<OneTimeCode> takeCode(String codeHash) {
        return peekCode(codeHash).filter(code -> {
            // Of several who have read it, the one whose statement deletes it has it.
            int deleted =
                    work.write(entities -> entities.createQuery("DELETE FROM CodeEntity c WHERE c.codeHash = :hash")
                            .setParameter("hash", codeHash)
                            .executeUpdate());
            return deleted == 1;
        });
    }

    @Override
    public Optional<OneTimeCode> peekCode(String codeHash) {
        return work.read(entities -> Optional.ofNullable(entities.find(CodeEntity.class, codeHash)))
                .map(row -> new OneTimeCode(row.codeHash, row.username, Instants.instant(row.expiresAt)));
    }

    @Override
    public void logAdministration(Instant at, String actor, String action, String subject, String details) {
        work.write(entities -> {
            entities.persist(AdminLogEntity.line(at, actor, action, subject, details));
            return subject;
        });
    }
}
