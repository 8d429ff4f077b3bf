package org.redress.security.account;

import java.util.List;
import java.util.Optional;
import org.redress.api.account.Absence;
import org.redress.api.account.AccountChange;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.security.password.StoredPassword;
import org.redress.store.port.AccountStore.StoredAccount;

/** Stored accounts with one thing changed. */
public final class StoredAccounts {

    private StoredAccounts() {}

    public static StoredAccount fresh(
            String username, String displayName, List<Grant> grants, Optional<StoredPassword> password) {
        return new StoredAccount(
                username,
                displayName,
                true,
                List.copyOf(grants),
                password.map(StoredPassword::format),
                false,
                Optional.empty(),
                0);
    }

    public static StoredAccount withPassword(StoredAccount account, StoredPassword password) {
        return new StoredAccount(
                account.username(),
                account.displayName(),
                account.enabled(),
                account.grants(),
                Optional.of(password.format()),
                false,
                account.absence(),
                account.version());
    }

    public static StoredAccount withoutPassword(StoredAccount account) {
        return new StoredAccount(
                account.username(),
                account.displayName(),
                account.enabled(),
                account.grants(),
                Optional.empty(),
                true,
                account.absence(),
                account.version());
    }

    public static StoredAccount changed(StoredAccount account, AccountChange change) {
        return new StoredAccount(
                account.username(),
                change.displayName().map(String::strip).orElse(account.displayName()),
                change.enabled().orElse(account.enabled()),
                change.grants().orElse(account.grants()),
                account.passwordHash(),
                account.mustChangePassword(),
                account.absence(),
                account.version());
    }

    public static StoredAccount away(StoredAccount account, Optional<Absence> absence) {
        return new StoredAccount(
                account.username(),
                account.displayName(),
                account.enabled(),
                account.grants(),
                account.passwordHash(),
                account.mustChangePassword(),
                absence,
                account.version());
    }

    public static boolean activeAdministrator(StoredAccount account) {
        return account.enabled()
                && account.grants().stream().anyMatch(grant -> Roles.ADMINISTRATOR.equals(grant.role()));
    }
}
