package org.redress.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.api.casework.CountedCases;
import org.redress.api.report.CasesBehind;
import org.redress.api.unit.Unit;
import org.redress.store.port.ReportFigures.Scope;

/**
 * What a report is about.
 *
 * @param branches of the unit, in the order of the tree
 * @param viewer whose cases are left out that they are kept out of
 */
record Scene(Unit unit, List<Unit> branches, Optional<String> viewer, LocalDate from, LocalDate to, Titles titles) {

    CasesBehind all() {
        return CasesBehind.all(unit.id(), from, to);
    }

    Scope scope() {
        return new Scope(ids(), viewer, CountedCases.once(begins(from), begins(to.plusDays(1))));
    }

    private Set<String> ids() {
        return branches.stream().map(Unit::id).collect(Collectors.toSet());
    }

    Instant begins(LocalDate day) {
        return day.atStartOfDay(unit.zone()).toInstant();
    }

    /** As long a period before: so many months where it is whole months, else so many days. */
    Scene before() {
        LocalDate next = to.plusDays(1);
        boolean months = from.getDayOfMonth() == 1 && next.getDayOfMonth() == 1;
        LocalDate first =
                months ? from.minus(Period.between(from, next)) : from.minusDays(ChronoUnit.DAYS.between(from, next));
        return new Scene(unit, branches, viewer, first, from.minusDays(1), titles);
    }
}
