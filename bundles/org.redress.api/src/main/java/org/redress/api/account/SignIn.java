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

    /** Code of a refusal: name or password is wrong, or the account cannot sign in (HTTP 401). */
    String WRONG = "RD-SEC-001";

    /** Code of a refusal: too soon after wrong passwords; the message says when to try again (HTTP 429). */
    String TOO_SOON = "RD-SEC-002";

    /** Code of a refusal: locked for a while; the message says for how long (HTTP 429). */
    String LOCKED = "RD-SEC-003";

    /** Code of a refusal: too many sign-ins are being checked right now (HTTP 429). */
    String BUSY = "RD-SEC-004";

    /** What a session is for: a browser cookie with CSRF value, or a bearer token. */
    enum Kind {
        BROWSER,
        TOKEN
    }

    /**
     * Checks name and password. Wrong ones are slowed down and locked out per account and per address; the answer never
     * tells whether the account exists. Refusals are {@link Outcome.Forbidden}; their codes tell them apart.
     *
     * @param address where the request came from
     */
    Outcome<Session> signIn(String username, char[] password, Kind kind, String address);

    /** The session of a secret while it is valid: not expired, not revoked, account enabled. Extends idle time-out. */
    Optional<Session> resume(String secret, Kind kind);

    /** Ends a session; unknown secrets are ignored. */
    void end(String secret);
}
