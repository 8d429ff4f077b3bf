package org.redress.security.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.store.port.AccountStore;

/** Accounts in maps, with the store's rules on versions and codes. Counts what tests ask about. */
public final class InMemoryAccountStore implements AccountStore {

    public final Map<String, StoredAccount> accounts = new LinkedHashMap<>();
    public final Map<String, StoredSession> sessions = new LinkedHashMap<>();
    public final Map<String, Failures> failures = new LinkedHashMap<>();
    public final Map<String, OneTimeCode> codes = new LinkedHashMap<>();
    public final List<String> administration = new ArrayList<>();
    public int sessionReads;
    public int touches;
    public int tidied;
    public boolean broken;

    @Override
    public synchronized List<StoredAccount> all() {
        if (broken) {
            throw new IllegalStateException("no connection");
        }
        return List.copyOf(accounts.values());
    }

    @Override
    public synchronized Optional<StoredAccount> find(String username) {
        return Optional.ofNullable(accounts.get(username));
    }

    @Override
    public synchronized boolean save(StoredAccount account) {
        long stored = Optional.ofNullable(accounts.get(account.username()))
                .map(StoredAccount::version)
                .orElse(0L);
        if (stored != account.version()) {
            return false;
        }
        accounts.put(
                account.username(),
                new StoredAccount(
                        account.username(),
                        account.displayName(),
                        account.enabled(),
                        account.grants(),
                        account.passwordHash(),
                        account.mustChangePassword(),
                        account.absence(),
                        stored + 1));
        return true;
    }

    @Override
    public synchronized void saveSession(StoredSession session) {
        sessions.put(session.secretHash(), session);
    }

    @Override
    public synchronized Optional<StoredSession> session(String secretHash) {
        sessionReads++;
        return Optional.ofNullable(sessions.get(secretHash));
    }

    @Override
    public synchronized void touchSession(String secretHash, Instant seenAt) {
        touches++;
        sessions.computeIfPresent(
                secretHash,
                (hash, session) -> new StoredSession(
                        hash,
                        session.username(),
                        session.kind(),
                        session.csrf(),
                        session.createdAt(),
                        seenAt,
                        session.expiresAt()));
    }

    @Override
    public synchronized void endSession(String secretHash) {
        sessions.remove(secretHash);
    }

    @Override
    public synchronized void endSessions(String username, Optional<String> exceptHash) {
        sessions.values()
                .removeIf(session -> session.username().equals(username)
                        && exceptHash.filter(session.secretHash()::equals).isEmpty());
    }

    @Override
    public synchronized void deleteExpired(Instant before) {
        tidied++;
        sessions.values().removeIf(session -> session.expiresAt().isBefore(before));
    }

    @Override
    public synchronized Optional<Failures> failures(String subject) {
        return Optional.ofNullable(failures.get(subject));
    }

    @Override
    public synchronized void saveFailures(Failures counted) {
        failures.put(counted.subject(), counted);
    }

    @Override
    public synchronized void clearFailures(String subject) {
        failures.remove(subject);
    }

    @Override
    public synchronized void saveCode(OneTimeCode code) {
        codes.values().removeIf(earlier -> earlier.username().equals(code.username()));
        codes.put(code.codeHash(), code);
    }

    @Override
    public synchronized Optional<OneTimeCode> takeCode(String codeHash) {
        return Optional.ofNullable(codes.remove(codeHash));
    }

    @Override
    public synchronized Optional<OneTimeCode> peekCode(String codeHash) {
        return Optional.ofNullable(codes.get(codeHash));
    }

    @Override
    public synchronized void logAdministration(
            Instant at, String actor, String action, String subject, String details) {
        administration.add(actor + " " + action + " " + subject + " " + details);
    }
}
