package org.redress.api.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * A link that the customer was given to their case. The link itself is known to whoever got it only.
 *
 * @param tokenHash SHA-256 of the link's token, in hex
 * @param until business time from which it opens nothing
 * @param answeredAt when the survey was answered by it: once
 */
public record CustomerLink(
        int no,
        Purpose purpose,
        String tokenHash,
        Instant at,
        String by,
        Instant until,
        Optional<Instant> revokedAt,
        Optional<String> revokedBy,
        Optional<Instant> answeredAt) {

    /** What it is good for. */
    public enum Purpose {
        /** How the case stands. */
        STATUS,
        /** How satisfied they are, once; the standing, too. */
        SURVEY
    }

    /** Whether it opens the case at a moment. */
    public boolean valid(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(until);
    }

    public CustomerLink revoked(Instant when, String who) {
        return new CustomerLink(no, purpose, tokenHash, at, by, until, Optional.of(when), Optional.of(who), answeredAt);
    }

    public CustomerLink answered(Instant when) {
        return new CustomerLink(no, purpose, tokenHash, at, by, until, revokedAt, revokedBy, Optional.of(when));
    }
}
