package org.redress.engine.desk;

import java.util.List;
import java.util.Optional;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.api.account.NewAccount;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;

/** Accounts whose administration the engine must never touch. */
abstract class LookUpOnlyAccounts implements Accounts {

    @Override
    public Outcome<Page<Account>> list(Caller caller, String q, int limit, String cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<NewAccount> create(Caller caller, String username, String displayName, List<Grant> grants) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<List<Account>> createDemo(Caller caller, List<DemoAccount> accounts, char[] password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Account> change(Caller caller, String username, AccountChange change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account> all() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Account> setAbsence(Caller caller, String username, Optional<Absence> absence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<NewAccount> resetPassword(Caller caller, String username) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Account> unlock(Caller caller, String username) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Account> changeOwnPassword(Caller caller, char[] current, char[] replacement, String keep) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Account> redeem(String oneTimeCode, char[] password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Account> codeOwner(String oneTimeCode) {
        throw new UnsupportedOperationException();
    }
}
