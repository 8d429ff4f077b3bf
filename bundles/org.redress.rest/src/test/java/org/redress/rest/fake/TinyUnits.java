package org.redress.rest.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** A chain with one branch; only {@code admin} changes it. */
public final class TinyUnits implements Units {
    private static final Problem NOT_ADMIN = Problem.of("RD-SEC-010", "仅限管理员。", "Administrators only.");

    public final List<Unit> units = new ArrayList<>(List.of(Samples.CHAIN, Samples.BRANCH));

    @Override
    public List<Unit> all() {
        return units;
    }

    @Override
    public Optional<Unit> find(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    @Override
    public List<Unit> path(String id) {
        return find(id).map(unit -> id.equals("lanhu") ? List.of(unit) : List.of(unit, Samples.CHAIN))
                .orElse(List.of());
    }

    @Override
    public Set<String> branchesBelow(String id) {
        return Set.of("sh-jingan");
    }

    @Override
    public Outcome<Unit> save(Caller caller, Unit unit) {
        if (!caller.username().equals("admin")) {
            return new Outcome.Forbidden<>(NOT_ADMIN);
        }
        units.removeIf(old -> old.id().equals(unit.id()));
        units.add(unit);
        return Outcome.done(unit);
    }
}
