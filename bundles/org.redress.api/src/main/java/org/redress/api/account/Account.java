package org.redress.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A member of staff as the system knows them. Holds no secret.
 *
 * @param username unique, lower case letters, digits, dot, hyphen; never reused
 * @param displayName shown to colleagues
 * @param enabled false after leaving; cannot sign in, owns nothing new
 * @param grants roles at units
 * @param lockedUntil set while too many wrong passwords hold the account; known only in lists for administrators, because
 *     it is kept outside the snapshot that other reads come from
 * @param mustChangePassword true after an administrator's reset
 * @param absence the latest time away that was entered: to come, running or over
 */
public record Account(
        String username,
        String displayName,
        boolean enabled,
        List<Grant> grants,
        Optional<Instant> lockedUntil,
        boolean mustChangePassword,
        Optional<Absence> absence) {
    public Account {
        grants = List.copyOf(grants);
    }

    /** The absence that runs at a moment of business time. */
    public Optional<Absence> absentAt(Instant moment) {
        return absence.filter(away -> away.covers(moment));
    }

    public boolean holds(String role) {
        return grants.stream().anyMatch(grant -> grant.role().equals(role));
    }
}
