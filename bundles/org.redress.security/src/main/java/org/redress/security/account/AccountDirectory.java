package org.redress.security.account;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.api.account.Account;
import org.redress.api.account.Caller;
import org.redress.api.account.Roles;
import org.redress.security.Snapshot;
import org.redress.security.node.NodeSettings;
import org.redress.security.password.StoredPassword;
import org.redress.store.port.AccountStore;
import org.redress.store.port.AccountStore.StoredAccount;

/** The accounts in memory, and who of them may do what here. Thread-safe. */
@Component(service = AccountDirectory.class)
public final class AccountDirectory {

    private final AccountStore store;
    private final NodeSettings node;
    private final Snapshot<Map<String, StoredAccount>> accounts;

    @Activate
    public AccountDirectory(@Reference AccountStore store, @Reference NodeSettings node) {
        this(store, node, Clock.systemUTC());
    }

    public AccountDirectory(AccountStore store, NodeSettings node, Clock clock) {
        this.store = store;
        this.node = node;
        this.accounts = new Snapshot<>("list of accounts", this::read, clock);
    }

    private Map<String, StoredAccount> read() {
        Map<String, StoredAccount> byName = new TreeMap<>(Comparator.naturalOrder());
        store.all().forEach(account -> byName.put(account.username(), account));
        return byName;
    }

    /** By username, in its order. */
    public List<StoredAccount> all() {
        return List.copyOf(accounts.get().values());
    }

    public Optional<Account> find(String username) {
        return Optional.ofNullable(accounts.get().get(username)).map(AccountDirectory::shown);
    }

    /**
     * As it stands in the database, for decisions that must not be two seconds old. What was decided on it must not be taken back
     * by an older one in memory, so memory follows: who has just got an account at another node can sign in here and go on.
     */
    public Optional<StoredAccount> findStored(String username) {
        Optional<StoredAccount> stored = store.find(username);
        accounts.knowing(known -> Optional.ofNullable(known.get(username)).equals(stored));
        return stored;
    }

    /** Writes, and makes this node see it at once; false when somebody else was first. */
    public boolean save(StoredAccount account) {
        boolean saved = store.save(account);
        accounts.reload();
        return saved;
    }

    /** Writes several accounts that do not exist yet; stops at the first that somebody else has made meanwhile. */
    public boolean saveAll(List<StoredAccount> created) {
        boolean saved = created.stream().allMatch(store::save);
        accounts.reload();
        return saved;
    }

    /** Whoever is let into the container's shell commands all of it already; the log names them all the same. */
    public boolean isAdministrator(Caller caller) {
        return caller.isSystem()
                || caller.entry() == Caller.Entry.SHELL
                || find(caller.username())
                        .filter(account -> account.enabled() && account.holds(Roles.ADMINISTRATOR))
                        .isPresent();
    }

    /** Enabled, with a password that counts on this node. */
    public boolean canSignIn(StoredAccount account) {
        return account.enabled() && usableHash(account).isPresent();
    }

    /** As {@link #canSignIn(StoredAccount)}, from memory. */
    public boolean canSignIn(String username) {
        return Optional.ofNullable(accounts.get().get(username))
                .filter(this::canSignIn)
                .isPresent();
    }

    /** The hash to check a password against; a demonstration's counts in demo mode only. */
    public Optional<String> usableHash(StoredAccount account) {
        return account.passwordHash()
                .map(StoredPassword::parse)
                .filter(password -> !password.demo() || node.demo())
                .map(StoredPassword::hash);
    }

    public static Account shown(StoredAccount account) {
        return new Account(
                account.username(),
                account.displayName(),
                account.enabled(),
                account.grants(),
                Optional.empty(),
                account.mustChangePassword(),
                account.absence());
    }
}
