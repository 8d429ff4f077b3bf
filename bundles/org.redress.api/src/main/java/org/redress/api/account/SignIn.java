package org.redress.api.account;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.problem.Outcome;

/**
 * Sign-in and the sessions that come of it. Implemented by the security bundle; called by REST and console. Thread-safe;
 * checking a password takes tens of milliseconds on purpose.
 */
@ProviderType
public interface SignIn {

    /** What a session is for: a browser cookie with CSRF value, or a bearer token. */
    enum Kind {
        BROWSER,
        TOKEN
    }

    /**
     * Checks name and password. Wrong ones are slowed down and locked out per account and per address; the answer never
     * tells whether the account exists.
     *
     * @param address where the request came from
     */
    Outcome<Session> signIn(String username, char[] password, Kind kind, String address);

    /** The session of a secret while it is valid: not expired, not revoked, account enabled. Extends idle time-out. */
    Optional<Session> resume(String secret, Kind kind);

    /** Ends a session; unknown secrets are ignored. */
    void end(String secret);
}
