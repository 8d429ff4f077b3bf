package org.redress.console.fake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.api.account.NewAccount;
import org.redress.api.account.Session;
import org.redress.api.account.SignIn;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;

/** Accounts, units and sign-in in memory. */
public final class FakeStaff implements Accounts, SignIn {

    public static final String PASSWORD = "redress-demo";
    public static final String CODE = "one-time-code";

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, String> sessions = new LinkedHashMap<>();

    public FakeStaff() {
        unit("lanhu", UnitKind.CHAIN, "LH", "澜湖医美集团", "Lanhu", null);
        unit("east", UnitKind.REGION, "EAST", "华东", "East", "lanhu");
        unit("sh-jingan", UnitKind.BRANCH, "SHJA", "上海静安院", "Shanghai Jing’an", "east");
        unit("sh-pudong", UnitKind.BRANCH, "SHPD", "上海浦东院", "Shanghai Pudong", "east");
        account("ops.sh-jingan", "沈知秋", "operations-manager", "sh-jingan");
        account("supervisor.sh-jingan", "陈思远", "front-desk", "sh-jingan");
        account("frontdesk.sh-jingan", "周小禾", "front-desk", "sh-jingan");
        account("consultant.sh-jingan", "林一诺", "front-desk", "sh-jingan");
        account("doctor.sh-jingan", "顾文清", "front-desk", "sh-jingan");
        account("am.east", "陆衡", "operations-manager", "east");
        account("admin", "韩拓", "administrator", Grant.EVERYWHERE);
    }

    private void unit(String id, UnitKind kind, String code, String zh, String en, String parent) {
        units.put(
                id,
                new Unit(
                        id,
                        kind,
                        code,
                        Text.of(zh, en),
                        Optional.ofNullable(parent),
                        ZoneId.of("Asia/Shanghai"),
                        true));
    }

    public void account(String username, String name, String role, String unit) {
        accounts.put(
                username,
                new Account(
                        username,
                        name,
                        true,
                        List.of(new Grant(role, unit)),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }

    @Override
    public Outcome<Session> signIn(String username, char[] password, Kind kind, String address) {
        if (!accounts.containsKey(username) || !PASSWORD.equals(new String(password))) {
            return new Outcome.Forbidden<>(Problem.of(WRONG, "账号或密码不对", "Account or password is wrong"));
        }
        String secret = "secret-" + username;
        sessions.put(secret, username);
        return Outcome.done(resume(secret, kind).orElseThrow());
    }

    @Override
    public Optional<Session> resume(String secret, Kind kind) {
        return Optional.ofNullable(sessions.get(secret))
                .map(accounts::get)
                .map(account -> new Session(secret, "csrf-" + account.username(), Instant.MAX, account));
    }

    @Override
    public void end(String secret) {
        sessions.remove(secret);
    }

    @Override
    public Optional<Account> find(String username) {
        return Optional.ofNullable(accounts.get(username));
    }

    @Override
    public List<Account> holders(String role, String unit) {
        return accounts.values().stream()
                .filter(one -> one.grants().contains(new Grant(role, unit)))
                .toList();
    }

    @Override
    public Outcome<Page<Account>> list(Caller caller, String q, int limit, String cursor) {
        return Outcome.done(new Page<>(
                accounts.values().stream()
                        .filter(one ->
                                one.username().contains(q) || one.displayName().contains(q))
                        .toList(),
                Optional.empty()));
    }

    @Override
    public Outcome<NewAccount> create(Caller caller, String username, String displayName, List<Grant> grants) {
        if (accounts.containsKey(username)) {
            return Outcome.invalid("/username", Problem.of("RD-SEC-010", "这个账号已有人用", "This account is taken"));
        }
        accounts.put(
                username, new Account(username, displayName, true, grants, Optional.empty(), false, Optional.empty()));
        return Outcome.done(new NewAccount(accounts.get(username), CODE));
    }

    @Override
    public Outcome<List<Account>> createDemo(Caller caller, List<DemoAccount> accounts, char[] password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Account> change(Caller caller, String username, AccountChange change) {
        Account old = accounts.get(username);
        Account changed = new Account(
                username,
                change.displayName().orElse(old.displayName()),
                change.enabled().orElse(old.enabled()),
                change.grants().orElse(old.grants()),
                old.lockedUntil(),
                false,
                old.absence());
        accounts.put(username, changed);
        return Outcome.done(changed);
    }

    @Override
    public List<Account> all() {
        return List.copyOf(accounts.values());
    }

    @Override
    public Outcome<Account> setAbsence(Caller caller, String username, Optional<Absence> absence) {
        Account old = accounts.get(username);
        Account changed = new Account(
                username,
                old.displayName(),
                old.enabled(),
                old.grants(),
                old.lockedUntil(),
                old.mustChangePassword(),
                absence);
        accounts.put(username, changed);
        return Outcome.done(changed);
    }

    @Override
    public Outcome<NewAccount> resetPassword(Caller caller, String username) {
        return Outcome.done(new NewAccount(accounts.get(username), CODE));
    }

    @Override
    public Outcome<Account> unlock(Caller caller, String username) {
        return Outcome.done(accounts.get(username));
    }

    @Override
    public Outcome<Account> changeOwnPassword(Caller caller, char[] current, char[] replacement, String keep) {
        return PASSWORD.equals(new String(current))
                ? Outcome.done(accounts.get(caller.username()))
                : Outcome.invalid("/current", Problem.of("RD-SEC-011", "现在的密码不对", "The current password is wrong"));
    }

    @Override
    public Outcome<Account> redeem(String oneTimeCode, char[] password) {
        return Outcome.done(accounts.get("admin"));
    }

    @Override
    public Optional<Account> codeOwner(String oneTimeCode) {
        return CODE.equals(oneTimeCode) ? find("admin") : Optional.empty();
    }

    public Units units() {
        return new Units() {
            @Override
            public List<Unit> all() {
                return List.copyOf(units.values());
            }

            @Override
            public Optional<Unit> find(String id) {
                return Optional.ofNullable(units.get(id));
            }

            @Override
            public List<Unit> path(String id) {
                List<Unit> path = new ArrayList<>();
                for (Unit unit = units.get(id);
                        unit != null;
                        unit = unit.parent().map(units::get).orElse(null)) {
                    path.add(unit);
                }
                return path;
            }

            @Override
            public Set<String> branchesBelow(String id) {
                return units.values().stream()
                        .filter(unit -> unit.kind() == UnitKind.BRANCH
                                && path(unit.id()).stream()
                                        .anyMatch(up -> up.id().equals(id)))
                        .map(Unit::id)
                        .collect(Collectors.toSet());
            }

            @Override
            public Outcome<Unit> save(Caller caller, Unit unit) {
                units.put(unit.id(), unit);
                return Outcome.done(unit);
            }
        };
    }
}
