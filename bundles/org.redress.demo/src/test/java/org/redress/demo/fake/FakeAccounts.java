package org.redress.demo.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.redress.api.problem.Problem;

/** Accounts in a map. Counts how often a password had to be hashed. */
public final class FakeAccounts implements Accounts {

    public final Map<String, Account> accounts = new LinkedHashMap<>();
    public final List<String> passwords = new ArrayList<>();
    /** What another node does in the moment before these accounts are made. */
    public Consumer<List<DemoAccount>> meanwhile = wanted -> {};

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
        meanwhile.accept(wanted);
        if (wanted.stream().anyMatch(person -> accounts.containsKey(person.username()))) {
            return new Outcome.Conflict<>(Problem.of("RD-SEC-021", "已被使用", "taken"));
        }
        return Outcome.done(wanted.stream().map(this::put).toList());
    }

    public Account put(DemoAccount person) {
        Account account = new Account(
                person.username(),
                person.displayName(),
                true,
                person.grants(),
                Optional.empty(),
                false,
                Optional.empty());
        accounts.put(account.username(), account);
        return account;
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
    public List<Account> all() {
        return List.copyOf(accounts.values());
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
