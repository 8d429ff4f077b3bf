package org.redress.manager.admin;

import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;

/** Who may decide about plugins. */
public final class Deciders {

    private final Accounts accounts;

    public Deciders(Accounts accounts) {
        this.accounts = accounts;
    }

    public boolean include(Caller caller) {
        return caller.administers(accounts);
    }
}
