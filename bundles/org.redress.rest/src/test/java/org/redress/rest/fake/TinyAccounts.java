package org.redress.rest.fake;

import java.time.Instant;
import java.util.ArrayList;
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
import org.redress.api.account.Roles;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;

/** An administrator and a consultant; tokens are {@code token-<username>}. */
public final class TinyAccounts implements Accounts, SignIn {
    public final List<Account> accounts = new ArrayList<>(List.of(
            Samples.account("admin", new Grant(Roles.ADMINISTRATOR, "*")),
            Samples.account("consultant.sh-jingan", new Grant("consultant", "sh-jingan"))));
    public final List<String> ended = new ArrayList<>();
    public String address;
    public String passwords;
    public AccountChange change;

    @Override
    public Optional<Account> find(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst();
    }

    @Override
    public List<Account> holders(String role, String unit) {
        return List.of();
    }

    @Override
    public Outcome<Page<Account>> list(Caller caller, String q, int limit, String cursor) {
        return Outcome.done(new Page<>(
                accounts.stream()
                        .filter(account -> account.username().contains(q))
                        .toList(),
                Optional.empty()));
    }

    @Override
    public Outcome<NewAccount> create(Caller caller, String username, String displayName, List<Grant> grants) {
        Account account = new Account(username, displayName, true, grants, Optional.empty(), false, Optional.empty());
        accounts.add(account);
        return Outcome.done(new NewAccount(account, "code-1"));
    }

    @Override
    public Outcome<List<Account>> createDemo(Caller caller, List<DemoAccount> accounts, char[] password) {
        throw new AssertionError("not through this door");
    }

    @Override
    public Outcome<Account> change(Caller caller, String username, AccountChange change) {
        this.change = change;
        return Outcome.done(accounts.get(1));
    }

    @Override
    public List<Account> all() {
        return accounts;
    }

    @Override
    public Outcome<Account> setAbsence(Caller caller, String username, Optional<Absence> absence) {
        Account old = find(username).orElseThrow();
        Account changed = new Account(
                username,
                old.displayName(),
                old.enabled(),
                old.grants(),
                old.lockedUntil(),
                old.mustChangePassword(),
                absence);
        accounts.set(accounts.indexOf(old), changed);
        return Outcome.done(changed);
    }

    @Override
    public Outcome<NewAccount> resetPassword(Caller caller, String username) {
        return Outcome.done(new NewAccount(accounts.get(1), "code-2"));
    }

    @Override
    public Outcome<Account> unlock(Caller caller, String username) {
        return Outcome.done(accounts.get(1));
    }

    @Override
    public Outcome<Account> changeOwnPassword(Caller caller, char[] current, char[] replacement, String keep) {
        passwords = new String(current) + ">" + new String(replacement) + " keeps " + keep;
        return Outcome.done(accounts.get(1));
    }

    @Override
    public Outcome<Account> redeem(String oneTimeCode, char[] password) {
        throw new AssertionError("not through this door");
    }

    @Override
    public Optional<Account> codeOwner(String oneTimeCode) {
        return Optional.empty();
    }

    @Override
    public Outcome<Session> signIn(String username, char[] password, Kind kind, String address) {
        this.address = address;
        if (username.equals("locked")) {
            return new Outcome.Forbidden<>(Problem.of(SignIn.LOCKED, "请稍后再试。", "Try again later."));
        }
        return resume("token-" + username, kind)
                .filter(session -> new String(password).equals("redress-demo"))
                .<Outcome<Session>>map(Outcome::done)
                .orElse(new Outcome.Forbidden<>(
                        Problem.of(SignIn.WRONG, "用户名或密码不正确。", "Username or password is not right.")));
    }

    @Override
    public Optional<Session> resume(String secret, Kind kind) {
        return accounts.stream()
                .filter(account -> secret.equals("token-" + account.username()) && !ended.contains(secret))
                .findFirst()
                .map(account -> new Session(secret, "", Instant.parse("2026-09-02T00:00:00Z"), account));
    }

    @Override
    public void end(String secret) {
        ended.add(secret);
    }
}
