package org.redress.upkeep;

import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;

/** Who keeps the installation. */
public final class Administrators {

    private final Accounts accounts;

    public Administrators(Accounts accounts) {
        this.accounts = accounts;
    }

    public boolean include(Caller caller) {
        return caller.administers(accounts);
    }

    public static <T> Outcome<T> refusal() {
        return new Outcome.Forbidden<>(Problem.of(
                "RD-UPK-101",
                "只有系统管理员可以导出、导入配置，或备份系统。",
                "Only an administrator exports and imports the configuration, or makes backups."));
    }
}
