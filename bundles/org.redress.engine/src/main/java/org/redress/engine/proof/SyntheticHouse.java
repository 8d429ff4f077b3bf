package org.redress.engine.proof;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Account;
import org.redress.api.account.Grant;
import org.redress.api.casework.CaseRules;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.procedure.RoleDecl.Right;
import org.redress.engine.decision.Actor;
import org.redress.engine.people.Staffing;

/** One branch in which one person holds each role that a pack declares, but for those that are vacant. */
final class SyntheticHouse implements Staffing {

    static final String BRANCH = "branch";

    private final CaseRules rules;
    private final List<Account> staff;

    SyntheticHouse(CaseRules rules, Collection<String> vacant) {
        this.rules = rules;
        this.staff = roles(rules).stream()
                .map(RoleDecl::code)
                .filter(role -> !vacant.contains(role))
                .sorted()
                .map(SyntheticHouse::holder)
                .toList();
    }

    static List<RoleDecl> roles(CaseRules rules) {
        List<RoleDecl> roles = new ArrayList<>();
        rules.all().stream()
                .flatMap(pack -> pack.roles().values().stream())
                .filter(role -> roles.stream().noneMatch(known -> known.code().equals(role.code())))
                .forEach(roles::add);
        return roles;
    }

    /** The person is called by the role, so that what is found can be told in the pack's own words. */
    private static Account holder(String role) {
        return new Account(
                role, role, true, List.of(new Grant(role, BRANCH)), Optional.empty(), false, Optional.empty());
    }

    List<String> people() {
        return staff.stream().map(Account::username).toList();
    }

    Actor actor(String username) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rules.role(username).ifPresent(role -> rights.addAll(role.rights()));
        return new Actor(username, username, Set.of(username), rights, false);
    }

    static Actor timer() {
        return new Actor("system", "system", Set.of(), EnumSet.allOf(Right.class), true);
    }

    @Override
    public List<String> path(String unit) {
        return List.of(BRANCH);
    }

    @Override
    public List<Account> holders(String role, String unit) {
        return staff.stream().filter(person -> person.holds(role)).toList();
    }

    @Override
    public Optional<Account> find(String username) {
        return staff.stream()
                .filter(person -> person.username().equals(username))
                .findFirst();
    }

    @Override
    public String unitName(String unit, String language) {
        return unit;
    }

    @Override
    public List<String> named(String name) {
        return find(name).map(Account::username).stream().toList();
    }

    @Override
    public ZoneId zone(String unit) {
        return Scene.ZONE;
    }
}
