package org.redress.security.administration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Absence;
import org.redress.api.account.Account;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.DemoAccount;
import org.redress.api.account.Grant;
import org.redress.api.account.NewAccount;
import org.redress.api.problem.FieldError;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Units;
import org.redress.security.AdministrationLog;
import org.redress.security.Refusals;
import org.redress.security.account.AbsenceRules;
import org.redress.security.account.AccountDirectory;
import org.redress.security.account.AccountRules;
import org.redress.security.account.StoredAccounts;
import org.redress.security.node.NodeSettings;
import org.redress.security.password.PasswordHashing;
import org.redress.security.password.StoredPassword;
import org.redress.security.signin.SessionRegistry;
import org.redress.security.signin.Throttle;
import org.redress.store.port.AccountStore;
import org.redress.store.port.AccountStore.StoredAccount;

/** Staff accounts: who there is, and what administrators do with them. */
@Component
public final class AccountAdministration implements Accounts {

    private final AccountDirectory directory;
    private final SessionRegistry sessions;
    private final Throttle throttle;
    private final PasswordHashing hashing;
    private final NodeSettings node;
    private final AdministrationLog log;
    private final AccountRules rules;
    private final AbsenceRules absences;
    private final AccountListing listing;
    private final OneTimeCodes codes;
    private final PasswordChanges passwords;

    @Activate
    public AccountAdministration(
            @Reference AccountStore store,
            @Reference AccountDirectory directory,
            @Reference Units units,
            @Reference SessionRegistry sessions,
            @Reference Throttle throttle,
            @Reference PasswordHashing hashing,
            @Reference NodeSettings node,
            @Reference SetupLink setupLink) {
        this(store, directory, units, sessions, throttle, hashing, node, setupLink, Clock.systemUTC());
    }

    AccountAdministration(
            AccountStore store,
            AccountDirectory directory,
            Units units,
            SessionRegistry sessions,
            Throttle throttle,
            PasswordHashing hashing,
            NodeSettings node,
            SetupLink setupLink,
            Clock clock) {
        this.directory = directory;
        this.sessions = sessions;
        this.throttle = throttle;
        this.hashing = hashing;
        this.node = node;
        this.log = new AdministrationLog(store, clock);
        this.rules = new AccountRules(units);
        this.absences = new AbsenceRules(directory);
        this.listing = new AccountListing(directory, units);
        this.codes = new OneTimeCodes(store, clock);
        this.passwords = new PasswordChanges(directory, codes, sessions, throttle, hashing, log, setupLink);
    }

    @Override
    public Optional<Account> find(String username) {
        return directory.find(username);
    }

    @Override
    public List<Account> holders(String role, String unit) {
        Grant wanted = new Grant(role, unit);
        return directory.all().stream()
                .filter(account -> account.enabled() && account.grants().contains(wanted))
                .map(AccountDirectory::shown)
                .toList();
    }

    @Override
    public List<Account> all() {
        return directory.all().stream().map(AccountDirectory::shown).toList();
    }

    @Override
    public Outcome<Page<Account>> list(Caller caller, String q, int limit, String cursor) {
        Outcome<Page<Account>> page = listing.list(caller, q, limit, cursor);
        return directory.isAdministrator(caller) ? page.map(this::withLocks) : page;
    }

    private Page<Account> withLocks(Page<Account> page) {
        List<Account> items = page.items().stream()
                .map(account -> new Account(
                        account.username(),
                        account.displayName(),
                        account.enabled(),
                        account.grants(),
                        throttle.lockedUntil(account.username()),
                        account.mustChangePassword(),
                        account.absence()))
                .toList();
        return new Page<>(items, page.next());
    }

    @Override
    public Outcome<NewAccount> create(Caller caller, String username, String displayName, List<Grant> grants) {
        if (!directory.isAdministrator(caller)) {
            return Refusals.notAdministrator();
        }
        List<FieldError> errors = rules.check(username, displayName, grants);
        if (!errors.isEmpty()) {
            return AccountRules.refused(errors);
        }
        StoredAccount created = StoredAccounts.fresh(username, displayName.strip(), grants, Optional.empty());
        if (directory.findStored(username).isPresent() || !directory.save(created)) {
            return taken(username);
        }
        String code = codes.issue(username);
        log.write(caller, "account.create", username, described(grants));
        return Outcome.done(new NewAccount(AccountDirectory.shown(created), code));
    }

    @Override
    public Outcome<List<Account>> createDemo(Caller caller, List<DemoAccount> accounts, char[] password) {
        if (!node.demo()) {
            return Refusals.notInDemoMode();
        }
        if (!directory.isAdministrator(caller)) {
            return Refusals.notAdministrator();
        }
        // One salt for all of them: the password is public, there is nothing to protect and a start to speed up.
        Optional<StoredPassword> shared = Optional.of(new StoredPassword(true, hashing.hash(password)));
        List<StoredAccount> created = new ArrayList<>();
        for (DemoAccount wanted : accounts) {
            List<FieldError> errors = rules.check(wanted.username(), wanted.displayName(), wanted.grants());
            if (!errors.isEmpty()) {
                return AccountRules.refused(errors);
            }
            if (directory.findStored(wanted.username()).isPresent()) {
                return taken(wanted.username());
            }
            created.add(StoredAccounts.fresh(wanted.username(), wanted.displayName(), wanted.grants(), shared));
        }
        if (!directory.saveAll(created)) {
            return Refusals.stale();
        }
        String names = created.stream().map(StoredAccount::username).collect(Collectors.joining(" "));
        log.write(caller, "account.create-demo", created.size() + " accounts", names);
        return Outcome.done(created.stream().map(AccountDirectory::shown).toList());
    }

    @Override
    public synchronized Outcome<Account> change(Caller caller, String username, AccountChange change) {
        if (!directory.isAdministrator(caller)) {
            return Refusals.notAdministrator();
        }
        Optional<StoredAccount> found = directory.findStored(username);
        if (found.isEmpty()) {
            return Refusals.unknownAccount();
        }
        List<FieldError> errors = new ArrayList<>();
        change.displayName().ifPresent(name -> errors.addAll(rules.checkDisplayName(name)));
        change.grants().ifPresent(grants -> errors.addAll(rules.checkGrants(grants)));
        if (!errors.isEmpty()) {
            return AccountRules.refused(errors);
        }
        StoredAccount before = found.get();
        StoredAccount after = StoredAccounts.changed(before, change);
        if (lastAdministrator(before) && !StoredAccounts.activeAdministrator(after)) {
            return new Outcome.Conflict<>(Problem.of(
                    "RD-SEC-023",
                    "这是最后一位启用的系统管理员，不能停用或取消其角色；请先授权另一位。",
                    "This is the last enabled administrator. Make somebody else administrator first."));
        }
        if (!directory.save(after)) {
            return Refusals.stale();
        }
        if (!after.enabled()) {
            sessions.endAll(username, Optional.empty());
        }
        log.write(
                caller,
                "account.change",
                username,
                "name=%s enabled=%s roles=%s"
                        .formatted(after.displayName(), after.enabled(), described(after.grants())));
        return Outcome.done(AccountDirectory.shown(after));
    }

    @Override
    public synchronized Outcome<Account> setAbsence(Caller caller, String username, Optional<Absence> absence) {
        if (!caller.username().equals(username) && !directory.isAdministrator(caller)) {
            return Refusals.notAdministrator();
        }
        Optional<StoredAccount> found = directory.findStored(username);
        if (found.isEmpty()) {
            return Refusals.unknownAccount();
        }
        List<FieldError> errors =
                absence.map(away -> absences.check(username, away)).orElse(List.of());
        if (!errors.isEmpty()) {
            return AccountRules.refused(errors);
        }
        StoredAccount after = StoredAccounts.away(found.get(), absence);
        if (!directory.save(after)) {
            return Refusals.stale();
        }
        log.write(
                caller,
                "account.absence",
                username,
                absence.map(away -> "from=%s until=%s deputy=%s"
                                .formatted(
                                        away.from(), away.until(), away.deputy().orElse("")))
                        .orElse("none"));
        return Outcome.done(AccountDirectory.shown(after));
    }

    private boolean lastAdministrator(StoredAccount account) {
        return StoredAccounts.activeAdministrator(account)
                && directory.all().stream()
                        .filter(StoredAccounts::activeAdministrator)
                        .allMatch(other -> other.username().equals(account.username()));
    }

    @Override
    public Outcome<NewAccount> resetPassword(Caller caller, String username) {
        return directory.isAdministrator(caller) ? passwords.reset(caller, username) : Refusals.notAdministrator();
    }

    @Override
    public Outcome<Account> unlock(Caller caller, String username) {
        if (!directory.isAdministrator(caller)) {
            return Refusals.notAdministrator();
        }
        Optional<Account> account = directory.find(username);
        if (account.isEmpty()) {
            return Refusals.unknownAccount();
        }
        throttle.clear(username);
        log.write(caller, "account.unlock", username, "");
        return Outcome.done(account.get());
    }

    @Override
    public Outcome<Account> changeOwnPassword(Caller caller, char[] current, char[] replacement, String keepSecret) {
        return passwords.changeOwn(caller, current, replacement, keepSecret);
    }

    @Override
    public Outcome<Account> redeem(String oneTimeCode, char[] password) {
        return passwords.redeem(oneTimeCode, password);
    }

    @Override
    public Optional<Account> codeOwner(String oneTimeCode) {
        return passwords.owner(oneTimeCode).map(AccountDirectory::shown);
    }

    private static String described(List<Grant> grants) {
        return grants.stream().map(grant -> grant.role() + "@" + grant.unit()).collect(Collectors.joining(" "));
    }

    private static <T> Outcome<T> taken(String username) {
        return new Outcome.Conflict<>(Problem.of(
                "RD-SEC-021",
                "用户名 " + username + " 已被使用，请换一个。",
                "The username " + username + " is taken. Choose a different one."));
    }
}
