package org.redress.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Roles;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** The units whose cases somebody manages, by the roles that they hold now. */
final class Managed {

    private final Accounts accounts;
    private final Units units;
    private final ProcedureCatalog catalog;

    Managed(Accounts accounts, Units units, ProcedureCatalog catalog) {
        this.accounts = accounts;
        this.units = units;
        this.catalog = catalog;
    }

    /** Units with branches, parents before children: those at which, or above which, the caller has a role that manages. */
    List<Unit> of(Caller caller) {
        List<Unit> places = units.all().stream()
                .filter(unit -> !units.branchesBelow(unit.id()).isEmpty())
                .toList();
        if (caller.isSystem()) {
            return places;
        }
        Set<String> managing = managing();
        Set<String> held = accounts.find(caller.username()).filter(Account::enabled).stream()
                .flatMap(account -> account.grants().stream())
                .filter(grant -> managing.contains(grant.role()))
                .map(grant -> grant.unit())
                .collect(Collectors.toSet());
        return places.stream()
                .filter(unit -> units.path(unit.id()).stream().anyMatch(above -> held.contains(above.id())))
                .toList();
    }

    private Set<String> managing() {
        return catalog.roles().stream()
                .filter(role -> role.rights().contains(Right.MANAGE))
                .map(RoleDecl::code)
                .filter(role -> !role.equals(Roles.ADMINISTRATOR))
                .collect(Collectors.toSet());
    }
}
