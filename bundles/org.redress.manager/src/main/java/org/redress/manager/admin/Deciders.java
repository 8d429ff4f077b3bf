package org.redress.manager.admin;

import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Roles;

/** Who may decide about plugins. */
public final class Deciders {

    private final Accounts accounts;

    public Deciders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whoever is let into the container's shell commands all of it already; their name is recorded all the same. */
    public boolean include(Caller caller) {
        return caller.isSystem()
                || caller.entry() == Caller.Entry.SHELL
                || accounts.find(caller.username())
                        .filter(Account::enabled)
                        .filter(account -> account.holds(Roles.ADMINISTRATOR))
                        .isPresent();
    }
}
