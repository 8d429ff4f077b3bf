package org.redress.api.account;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;

/**
 * Staff accounts and their administration. Implemented by the security bundle; called by engine, entries and shell.
 * Thread-safe; reads come from a snapshot in memory.
 */
@ProviderType
public interface Accounts {

    /** The account, disabled ones included. */
    Optional<Account> find(String username);

    /** Enabled holders of a role at exactly this unit, by username. */
    List<Account> holders(String role, String unit);

    /**
     * Accounts by username; {@code q} is part of username or display name. Administrators see all of them; staff see
     * themselves and those who hold a role at or below a unit where they hold one.
     *
     * @param limit 1–200
     * @param cursor {@link Page#next()} of the page before; empty for the first
     */
    Outcome<Page<Account>> list(Caller caller, String q, int limit, String cursor);

    /** Creates an account without a password; the answer holds a one-time link code to set it. Administrators only. */
    Outcome<NewAccount> create(Caller caller, String username, String displayName, List<Grant> grants);

    /**
     * Creates accounts with one known password, which is hashed once; only for start-up in demo mode, refused otherwise.
     * All or none: when one is refused, none is created.
     */
    Outcome<List<Account>> createDemo(Caller caller, List<DemoAccount> accounts, char[] password);

    /** Changes name, activity and roles. The last enabled administrator can neither be disabled nor lose the role. */
    Outcome<Account> change(Caller caller, String username, AccountChange change);

    /**
     * Enters a time away, or takes it back when empty; one that was entered before is replaced. Everybody for themselves,
     * administrators for anybody. A deputy must exist, be enabled and be there while the other is away.
     */
    Outcome<Account> setAbsence(Caller caller, String username, Optional<Absence> absence);

    /** Everybody's accounts, disabled ones included, by username; for the engine's own watch, which asks for no caller. */
    List<Account> all();

    /** Ends all sessions and tokens, voids the password, gives a new one-time link code. Administrators only. */
    Outcome<NewAccount> resetPassword(Caller caller, String username);

    /** Lifts a lock-out before its time. Administrators only. */
    Outcome<Account> unlock(Caller caller, String username);

    /**
     * Changes one's own password; ends the other sessions and tokens of the account.
     *
     * @param keepSecret secret of the session or token that made the request; it goes on
     */
    Outcome<Account> changeOwnPassword(Caller caller, char[] current, char[] replacement, String keepSecret);

    /** Sets the first password of an account by one-time code; the code is spent. Needs no caller. */
    Outcome<Account> redeem(String oneTimeCode, char[] password);

    /** The account that a one-time code belongs to, while it can still be redeemed. */
    Optional<Account> codeOwner(String oneTimeCode);
}
