package org.redress.engine.desk;

import java.util.List;
import java.util.Optional;
import org.redress.api.calendar.BranchCalendar;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.PackUse;
import org.redress.api.plugin.AuthorityInForce;
import org.redress.api.plugin.ProcedureCatalog;
import org.redress.api.unit.Unit;
import org.redress.api.unit.UnitKind;
import org.redress.api.unit.Units;
import org.redress.engine.calendar.CaseCalendar;
import org.redress.engine.calendar.UnitCalendars;
import org.redress.engine.decision.Branches;

/**
 * Branches as the organisation tree and the activations have them now.
 *
 * @param packs of the case that is decided on, as far as they can be read
 */
record OtherBranches(Units units, ProcedureCatalog catalog, UnitCalendars calendars, List<PackUse> packs)
        implements Branches {

    @Override
    public List<Unit> others(String branch) {
        Optional<Unit> chain = chain(branch);
        return units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.BRANCH && unit.active())
                .filter(unit -> !unit.id().equals(branch) && chain(unit.id()).equals(chain))
                .toList();
    }

    private Optional<Unit> chain(String branch) {
        return units.path(branch).stream().reduce((below, above) -> above);
    }

    @Override
    public Optional<Unit> find(String branch) {
        return units.find(branch);
    }

    @Override
    public boolean offers(String branch, String type) {
        return catalog.rulesFor(branch, type).isPresent();
    }

    @Override
    public BranchCalendar calendar(CaseFile file) {
        return CaseCalendar.of(file, calendars::of);
    }

    @Override
    public List<AuthorityInForce> authority(CaseFile file) {
        return catalog.authority(file.branch(), packs);
    }
}
