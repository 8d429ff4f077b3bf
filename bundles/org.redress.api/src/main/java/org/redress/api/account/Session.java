package org.redress.api.account;

import java.time.Instant;

/**
 * A successful sign-in.
 *
 * @param secret bearer token or cookie value; kept by the client only, the database holds its hash
 * @param csrf value that forms of this session must carry; empty for bearer tokens
 * @param expiresAt in real time, not business time
 */
public record Session(String secret, String csrf, Instant expiresAt, Account account) {

    /** Without secret and CSRF value: whatever prints this ends in a log. */
    @Override
    public String toString() {
        return "Session[" + account.username() + ", expiresAt=" + expiresAt + "]";
    }
}
