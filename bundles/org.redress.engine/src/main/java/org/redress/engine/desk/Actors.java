package org.redress.engine.desk;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.account.Caller;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.engine.decision.Actor;

/** Turns a caller into what they may do at a branch, afresh for each request: a role taken away counts at once. */
public final class Actors {

    private final Accounts accounts;
    private final Units units;
    private final ProcedureCatalog catalog;

    public Actors(Accounts accounts, Units units, ProcedureCatalog catalog) {
        this.accounts = accounts;
        this.units = units;
        this.catalog = catalog;
    }

    /**
     * @param declared roles of the case's own packs; they count before those of the packs that are live now
     * @return empty for an account that is unknown or disabled
     */
    public Optional<Actor> at(Caller caller, String branch, List<RoleDecl> declared) {
        if (caller.isSystem()) {
            return Optional.of(
                    new Actor(caller.username(), caller.username(), Set.of(), EnumSet.allOf(Right.class), true));
        }
        return accounts.find(caller.username()).filter(Account::enabled).map(account -> {
            Set<String> roles = rolesAt(account, branch);
            Set<Right> rights = EnumSet.noneOf(Right.class);
            for (String role : roles) {
                declaration(role, declared).ifPresent(found -> rights.addAll(found.rights()));
            }
            return new Actor(account.username(), account.displayName(), roles, rights, false);
        });
    }

    private Optional<RoleDecl> declaration(String role, List<RoleDecl> declared) {
        return declared.stream()
                .filter(found -> found.code().equals(role))
                .findFirst()
                .or(() -> catalog.roles().stream()
                        .filter(found -> found.code().equals(role))
                        .findFirst());
    }

    private Set<String> rolesAt(Account account, String branch) {
        List<String> path = units.path(branch).stream().map(Unit::id).toList();
        Set<String> roles = new TreeSet<>();
        for (Grant grant : account.grants()) {
            if (path.contains(grant.unit()) && !grant.role().equals(Roles.ADMINISTRATOR)) {
                roles.add(grant.role());
            }
        }
        return roles;
    }

    /** Ids of the units at which the caller holds a role, and of those below them. */
    public Set<String> units(Caller caller) {
        Set<String> held = new HashSet<>();
        accounts.find(caller.username()).filter(Account::enabled).ifPresent(account -> account.grants().stream()
                .filter(grant -> !grant.role().equals(Roles.ADMINISTRATOR))
                .forEach(grant -> held.add(grant.unit())));
        Set<String> found = new HashSet<>();
        units.all().stream()
                .filter(unit -> units.path(unit.id()).stream().anyMatch(above -> held.contains(above.id())))
                .forEach(unit -> found.add(unit.id()));
        return found;
    }

    /** Ids of the branches whose cases the caller may see. */
    public Set<String> branches(Caller caller) {
        Set<String> branches = new HashSet<>();
        if (caller.isSystem()) {
            units.all().forEach(unit -> branches.addAll(units.branchesBelow(unit.id())));
            return branches;
        }
        accounts.find(caller.username()).filter(Account::enabled).ifPresent(account -> account.grants().stream()
                .filter(grant -> !grant.role().equals(Roles.ADMINISTRATOR))
                .forEach(grant -> branches.addAll(units.branchesBelow(grant.unit()))));
        return branches;
    }
}
