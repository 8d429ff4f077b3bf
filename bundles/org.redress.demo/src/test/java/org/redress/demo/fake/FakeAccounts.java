package org.redress.demo.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.api.account.NewAccount;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;

/** Accounts in a map. Counts how often a password had to be hashed. */
public final class FakeAccounts implements Accounts {

    public final Map<String, Account> accounts = new LinkedHashMap<>();
    public final List<String> passwords = new ArrayList<>();

    @Override
    public Optional<Account> find(String username) {
        return Optional.ofNullable(accounts.get(username));
    }

    @Override
    public List<Account> holders(String role, String unit) {
        return accounts.values().stream()
                .filter(account -> account.grants().contains(new Grant(role, unit)))
                .toList();
    }

    @Override
    public Outcome<List<Account>> createDemo(Caller caller, List<DemoAccount> wanted, char[] password) {
        passwords.add(new String(password));
        List<Account> created = wanted.stream()
                .map(person -> new Account(
                        person.username(), person.displayName(), true, person.grants(), Optional.empty(), false))
                .toList();
        created.forEach(account -> accounts.put(account.username(), account));
        return Outcome.done(created);
    }

    @Override
    public Outcome<Page<Account>> list(Caller caller, String q, int limit, String cursor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<NewAccount> create(Caller caller, String username, String displayName, List<Grant> grants) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Account> change(Caller caller, String username, AccountChange change) {
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
