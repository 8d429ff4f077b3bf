package org.redress.rest.resource;

import org.redress.api.account.Account;
import org.redress.api.account.Roles;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;
import org.redress.rest.problem.Refusal;
import org.redress.rest.problem.RestProblems;

/** Who may read how a unit is set: settings are the business of those who work under them, not of the branch next door. */
final class UnitReading {
    private UnitReading() {}

    /** The unit, if there is one and the account works under it or administers. */
    static Unit readable(Units units, String id, Account account) {
        Unit unit = units.find(id).orElseThrow(() -> Refusal.of(404, RestProblems.NOT_FOUND));
        boolean works = units.path(id).stream().map(Unit::id).anyMatch(above -> account.grants().stream()
                .anyMatch(grant -> grant.unit().equals(above)));
        if (!works && !account.holds(Roles.ADMINISTRATOR)) {
            throw Refusal.of(403, RestProblems.NOT_PERMITTED);
        }
        return unit;
    }
}
