package org.redress.engine.routine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.api.casework.CaseRules;
import org.redress.api.plugin.PackInForce;
import org.redress.api.procedure.PeriodicDuty;
import org.redress.api.procedure.Procedure;
import org.redress.api.procedure.Rhythm;
import org.redress.api.procedure.RoleDecl;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.Period;
import org.redress.api.routine.RoutineDuty;
import org.redress.api.text.Text;
import org.redress.api.unit.Unit;

/** A duty that comes round, as a unit has it now. Nothing of it is frozen, as with authority. Pure. */
public record ActiveDuty(Procedure pack, PeriodicDuty declared, Rhythm rhythm, Unit unit) {

    /** Those of packs that are on at the unit; none once it is closed. */
    public static List<ActiveDuty> of(List<PackInForce> packs, Unit unit) {
        return packs.stream()
                .filter(pack -> unit.active())
                .flatMap(force -> force.pack().handling().periodic().stream()
                        .filter(duty -> duty.per() == unit.kind())
                        .map(duty ->
                                new ActiveDuty(force.pack(), duty, duty.every().in(force.settings()), unit)))
                .toList();
    }

    public String id() {
        return declared.id();
    }

    /** The period that runs at a moment. */
    public Period period(Instant now) {
        return Period.of(rhythm, LocalDate.ofInstant(now, unit.zone()));
    }

    public RoutineDuty due(Period period) {
        return new RoutineDuty(
                new DutyKey(id(), unit.id(), period.code()),
                declared.title(),
                declared.purpose(),
                declared.why(),
                pack.ref().id() + " " + pack.ref().version(),
                declared.role(),
                Optional.ofNullable(pack.roles().get(declared.role()))
                        .map(RoleDecl::title)
                        .orElse(Text.same(declared.role())),
                period.ends(unit.zone()),
                RoutineDuty.State.DUE,
                Optional.empty());
    }

    /** What people are looked for by. */
    public CaseRules rules() {
        return new CaseRules(pack, List.of(), Map.of());
    }
}
