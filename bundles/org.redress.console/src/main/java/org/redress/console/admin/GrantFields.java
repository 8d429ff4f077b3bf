package org.redress.console.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.Grant;
import org.redress.api.account.Roles;
import org.redress.console.view.AdminViews.GrantLine;
import org.redress.console.view.Field;
import org.redress.console.web.Pages;
import org.redress.console.web.Posted;
import org.redress.console.web.Services;
import org.redress.console.web.Visit;

/** Roles at units in forms: those held, each with a tick, and one to be added. */
final class GrantFields {

    private final Services services;
    private final Pages pages;

    GrantFields(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** Roles that packs declare, and the administrator's. */
    List<Field.Option> roles(Visit visit) {
        Map<String, Field.Option> roles = new LinkedHashMap<>();
        services.catalog()
                .roles()
                .forEach(role ->
                        roles.put(role.code(), new Field.Option(role.code(), pages.roleName(visit, role.code()))));
        roles.put(
                Roles.ADMINISTRATOR, new Field.Option(Roles.ADMINISTRATOR, pages.roleName(visit, Roles.ADMINISTRATOR)));
        return List.copyOf(roles.values());
    }

    List<Field.Option> units(Visit visit) {
        List<Field.Option> units = new ArrayList<>();
        UnitTree.ordered(services.units().all())
                .forEach(unit ->
                        units.add(new Field.Option(unit.id(), visit.words().of(unit.name()))));
        units.add(new Field.Option(Grant.EVERYWHERE, visit.words().get("unit.everywhere")));
        return units;
    }

    List<GrantLine> held(Visit visit, Account account) {
        return account.grants().stream()
                .map(grant ->
                        new GrantLine(grant.role() + "@" + grant.unit(), pages.position(visit, Optional.of(grant))))
                .toList();
    }

    List<Grant> typed(Posted form) {
        List<Grant> grants = new ArrayList<>();
        form.all("grant").stream()
                .filter(value -> value.indexOf('@') > 0)
                .map(value ->
                        new Grant(value.substring(0, value.indexOf('@')), value.substring(value.indexOf('@') + 1)))
                .forEach(grants::add);
        form.get("role").ifPresent(role -> form.get("unit").ifPresent(unit -> grants.add(new Grant(role, unit))));
        return grants;
    }
}
