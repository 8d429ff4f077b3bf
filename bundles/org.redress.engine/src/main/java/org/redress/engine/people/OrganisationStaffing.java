package org.redress.engine.people;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.account.Accounts;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Staffing as the organisation tree and the accounts have it now. */
public record OrganisationStaffing(Units units, Accounts accounts) implements Staffing {

    @Override
    public List<String> path(String unit) {
        return units.path(unit).stream().map(Unit::id).toList();
    }

    @Override
    public List<Account> holders(String role, String unit) {
        return accounts.holders(role, unit);
    }

    @Override
    public Optional<Account> find(String username) {
        return accounts.find(username);
    }

    @Override
    public List<String> named(String name) {
        return accounts.all().stream()
                .filter(Account::enabled)
                .filter(account ->
                        account.username().equals(name) || account.displayName().equals(name))
                .map(Account::username)
                .toList();
    }

    @Override
    public ZoneId zone(String unit) {
        return units.find(unit).map(Unit::zone).orElse(ZoneOffset.UTC);
    }

    @Override
    public String unitName(String unit, String language) {
        return units.find(unit).map(found -> found.name().in(language)).orElse(unit);
    }
}
