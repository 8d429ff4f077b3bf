package org.redress.demo.complaint;

import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Caller.Entry;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Finds who plays a role at a branch: somebody of the branch itself, else of the nearest unit above it that has one. */
final class Crew {

    private final Units units;
    private final Accounts accounts;

    Crew(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    Optional<String> holder(String role, String branch) {
        return units.path(branch).stream()
                .map(Unit::id)
                .flatMap(unit -> accounts.holders(role, unit).stream().limit(1))
                .map(Account::username)
                .findFirst();
    }

    static Caller as(String username) {
        return new Caller(username, Entry.CONSOLE, "zh", "demo");
    }
}
