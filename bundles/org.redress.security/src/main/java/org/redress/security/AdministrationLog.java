package org.redress.security;

import java.time.Clock;
import org.redress.api.account.Caller;
import org.redress.store.port.AccountStore;

/** Who administered what. Details hold names and codes, never a secret. */
public final class AdministrationLog {

    private final AccountStore store;
    private final Clock clock;

    public AdministrationLog(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void write(Caller caller, String action, String subject, String details) {
        write(caller.username(), action, subject, details);
    }

    public void write(String actor, String action, String subject, String details) {
        store.logAdministration(clock.instant(), actor, action, subject, details);
    }
}
