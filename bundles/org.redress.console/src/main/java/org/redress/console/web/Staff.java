package org.redress.console.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redress.api.account.Account;
import org.redress.api.account.Roles;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Page;
import org.redress.console.view.Field;

/** Colleagues to choose from in forms. */
public final class Staff {

    private static final int MOST = 200;

    private final Services services;
    private final Pages pages;
    private final Absences absences;

    public Staff(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
        this.absences = new Absences(services, pages);
    }

    /** Those who work for a unit: at it, at one above or at one below it. Nearest first. */
    public List<Field.Option> of(Visit visit, String unit) {
        List<String> path =
                services.units().path(unit).stream().map(above -> above.id()).toList();
        Set<String> near = new TreeSet<>(path.isEmpty() ? List.of(unit) : path);
        services.units().all().stream()
                .filter(other -> services.units().path(other.id()).stream()
                        .anyMatch(above -> above.id().equals(unit)))
                .forEach(below -> near.add(below.id()));
        if (!(services.accounts().list(visit.caller(), "", MOST, "") instanceof Outcome.Done<Page<Account>> done)) {
            return List.of();
        }
        return done.value().items().stream()
                .filter(Account::enabled)
                .filter(account -> account.grants().stream()
                        .anyMatch(grant ->
                                near.contains(grant.unit()) && !grant.role().equals(Roles.ADMINISTRATOR)))
                .sorted(Comparator.comparingInt(account -> distance(account, path)))
                .map(account -> new Field.Option(
                        account.username(),
                        account.displayName() + role(visit, account, near) + absences.mark(visit, account)))
                .toList();
    }

    private static int distance(Account account, List<String> path) {
        return account.grants().stream()
                .mapToInt(grant -> path.contains(grant.unit()) ? path.indexOf(grant.unit()) : path.size())
                .min()
                .orElse(path.size());
    }

    private String role(Visit visit, Account account, Set<String> near) {
        return account.grants().stream()
                .filter(grant -> near.contains(grant.unit()))
                .findFirst()
                .map(grant -> " · " + pages.roleName(visit, grant.role()))
                .orElse("");
    }
}
