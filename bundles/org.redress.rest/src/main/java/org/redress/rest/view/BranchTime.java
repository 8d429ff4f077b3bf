package org.redress.rest.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.redress.api.account.Account;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Times as the clocks on the walls of a branch show them. */
public record BranchTime(ZoneId zone) {

    public static BranchTime at(Units units, String unit) {
        return new BranchTime(units.find(unit).map(Unit::zone).orElse(ZoneOffset.UTC));
    }

    /** For what belongs to no branch: the zone of the top unit. */
    public static BranchTime house(Units units) {
        return new BranchTime(units.all().stream().findFirst().map(Unit::zone).orElse(ZoneOffset.UTC));
    }

    /** Where the days of a member of staff begin: at the first unit where they hold a role. */
    public static BranchTime of(Units units, Account account) {
        return account.grants().stream()
                .flatMap(grant -> units.find(grant.unit()).stream())
                .findFirst()
                .map(unit -> new BranchTime(unit.zone()))
                .orElseGet(() -> house(units));
    }

    public OffsetDateTime of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    }

    /** Null where there is none: views leave such properties out. */
    public OffsetDateTime of(Optional<Instant> instant) {
        return instant.map(this::of).orElse(null);
    }
}
