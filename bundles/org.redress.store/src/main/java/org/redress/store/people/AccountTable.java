package org.redress.store.people;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Absence;
import org.redress.api.account.Grant;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.SqlState;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.AccountStore.StoredAccount;

/** Accounts with their roles. */
final class AccountTable {

    private final UnitOfWork work;

    AccountTable(UnitOfWork work) {
        this.work = work;
    }

    List<StoredAccount> all() {
        return work.read(entities -> {
            Map<String, List<Grant>> grants = new HashMap<>();
            entities.createQuery("SELECT g FROM GrantEntity g ORDER BY g.username, g.position", GrantEntity.class)
                    .getResultList()
                    .forEach(row -> grants.computeIfAbsent(row.username, user -> new ArrayList<>())
                            .add(new Grant(row.role, row.unit)));
            return entities
                    .createQuery("SELECT a FROM AccountEntity a ORDER BY a.username", AccountEntity.class)
                    .getResultList()
                    .stream()
                    .map(row -> account(row, grants.getOrDefault(row.username, List.of())))
                    .toList();
        });
    }

    Optional<StoredAccount> find(String username) {
        return work.read(entities -> Optional.ofNullable(entities.find(AccountEntity.class, username))
                .map(row -> account(row, grants(entities, username))));
    }

    private static List<Grant> grants(EntityManager entities, String username) {
        return entities
                .createQuery(
                        "SELECT g FROM GrantEntity g WHERE g.username = :username ORDER BY g.position",
                        GrantEntity.class)
                .setParameter("username", username)
                .getResultList()
                .stream()
                .map(row -> new Grant(row.role, row.unit))
                .toList();
    }

    boolean save(StoredAccount account) {
        try {
            return work.write(entities -> save(entities, account));
        } catch (RuntimeException failure) {
            if (account.version() == 0
                    && SqlState.integrity(failure)
                    && find(account.username()).isPresent()) {
                return false;
            }
            throw failure;
        }
    }

    private static boolean save(EntityManager entities, StoredAccount account) {
        AccountEntity row = row(account);
        if (account.version() == 0) {
            entities.persist(row);
            entities.flush();
        } else if (update(entities, row, account.version()) == 0) {
            return false;
        } else {
            entities.createQuery("DELETE FROM GrantEntity g WHERE g.username = :username")
                    .setParameter("username", account.username())
                    .executeUpdate();
        }
        List<Grant> grants = account.grants().stream().distinct().toList();
        for (int position = 0; position < grants.size(); position++) {
            GrantEntity grant = new GrantEntity();
            grant.username = account.username();
            grant.role = grants.get(position).role();
            grant.unit = grants.get(position).unit();
            grant.position = position;
            entities.persist(grant);
        }
        return true;
    }

    private static int update(EntityManager entities, AccountEntity row, long version) {
        return entities.createQuery("UPDATE AccountEntity a SET a.version = :next, a.displayName = :name,"
                        + " a.enabled = :enabled, a.passwordHash = :hash, a.mustChange = :mustChange,"
                        + " a.absentFrom = :absentFrom, a.absentUntil = :absentUntil, a.deputy = :deputy"
                        + " WHERE a.username = :username AND a.version = :version")
                .setParameter("next", row.version)
                .setParameter("name", row.displayName)
                .setParameter("enabled", row.enabled)
                .setParameter("hash", row.passwordHash)
                .setParameter("mustChange", row.mustChange)
                .setParameter("absentFrom", row.absentFrom)
                .setParameter("absentUntil", row.absentUntil)
                .setParameter("deputy", row.deputy)
                .setParameter("username", row.username)
                .setParameter("version", version)
                .executeUpdate();
    }

    private static AccountEntity row(StoredAccount account) {
        AccountEntity row = new AccountEntity();
        row.username = account.username();
        row.version = account.version() + 1;
        row.displayName = account.displayName();
        row.enabled = (short) (account.enabled() ? 1 : 0);
        row.passwordHash = account.passwordHash().orElse(null);
        row.mustChange = (short) (account.mustChangePassword() ? 1 : 0);
        row.absentFrom = Instants.nanos(account.absence().map(Absence::from));
        row.absentUntil = Instants.nanos(account.absence().map(Absence::until));
        row.deputy = account.absence().flatMap(Absence::deputy).orElse(null);
        return row;
    }

    private static StoredAccount account(AccountEntity row, List<Grant> grants) {
        return new StoredAccount(
                row.username,
                row.displayName,
                row.enabled != 0,
                grants,
                Optional.ofNullable(row.passwordHash),
                row.mustChange != 0,
                absence(row),
                row.version);
    }

    private static Optional<Absence> absence(AccountEntity row) {
        return Optional.ofNullable(row.absentFrom)
                .map(from -> new Absence(
                        Instants.instant(from), Instants.instant(row.absentUntil), Optional.ofNullable(row.deputy)));
    }
}
