package org.redress.store.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.account.Absence;
import org.redress.api.account.Grant;

/** Accounts, one-time codes, sessions, failed sign-ins, and the log of what administrators did. */
@ProviderType
public interface AccountStore {

    /** An account with its password hash; empty hash means that none is set. */
    record StoredAccount(
            String username,
            String displayName,
            boolean enabled,
            List<Grant> grants,
            Optional<String> passwordHash,
            boolean mustChangePassword,
            Optional<Absence> absence,
            long version) {

        /** Without the hash: whatever prints this ends in a log. */
        @Override
        public String toString() {
            return "StoredAccount[" + username + ", version=" + version + "]";
        }
    }

    /** A session or token; {@code secretHash} is the SHA-256 of what the client holds. */
    record StoredSession(
            String secretHash,
            String username,
            String kind,
            String csrf,
            Instant createdAt,
            Instant seenAt,
            Instant expiresAt) {

        /** Without hash and CSRF value: whatever prints this ends in a log. */
        @Override
        public String toString() {
            return "StoredSession[" + username + ", " + kind + ", expiresAt=" + expiresAt + "]";
        }
    }

    /** Failed sign-ins of an account or address ({@code subject}: {@code user:x}, {@code address:y}). */
    record Failures(String subject, int count, Instant lastAt, Optional<Instant> lockedUntil) {}

    /** A one-time code by its SHA-256. */
    record OneTimeCode(String codeHash, String username, Instant expiresAt) {}

    List<StoredAccount> all();

    Optional<StoredAccount> find(String username);

    /** Inserts when {@code version} is 0, else updates that version; false when somebody else was first. */
    boolean save(StoredAccount account);

    void saveSession(StoredSession session);

    Optional<StoredSession> session(String secretHash);

    void touchSession(String secretHash, Instant seenAt);

    void endSession(String secretHash);

    /** Ends all sessions of an account but one; an empty exception ends all. */
    void endSessions(String username, Optional<String> exceptHash);

    /** Sessions and codes that ended before the instant, and failures that were over a day before it. */
    void deleteExpired(Instant before);

    Optional<Failures> failures(String subject);

    void saveFailures(Failures failures);

    void clearFailures(String subject);

    /** Replaces earlier codes of the account. */
    void saveCode(OneTimeCode code);

    /** Takes a code: gives it back once, then it is gone. */
    Optional<OneTimeCode> takeCode(String codeHash);

    Optional<OneTimeCode> peekCode(String codeHash);

    /** Appends a line to the administrators' log. */
    void logAdministration(Instant at, String actor, String action, String subject, String details);
}
