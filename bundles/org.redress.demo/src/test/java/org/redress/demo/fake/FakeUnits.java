package org.redress.demo.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.api.account.Caller;
import org.redress.api.problem.Outcome;
import org.redress.api.problem.Problem;
import org.redress.api.unit.Unit;
import org.redress.api.unit.Units;

/** Units in a map; refuses a unit before its parent. */
public final class FakeUnits implements Units {

    private final Map<String, Unit> units = new LinkedHashMap<>();

    @Override
    public List<Unit> all() {
        return List.copyOf(units.values());
    }

    @Override
    public Optional<Unit> find(String id) {
        return Optional.ofNullable(units.get(id));
    }

    @Override
    public List<Unit> path(String id) {
        return Stream.iterate(find(id), Optional::isPresent, unit -> unit.get()
                        .parent()
                        .flatMap(this::find))
                .map(Optional::get)
                .toList();
    }

    @Override
    public Set<String> branchesBelow(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Unit> save(Caller caller, Unit unit) {
        if (!caller.isSystem()
                || unit.parent().filter(id -> !units.containsKey(id)).isPresent()) {
            return new Outcome.Forbidden<>(Problem.of("RD-TEST-001", "不行", "no"));
        }
        units.put(unit.id(), unit);
        return Outcome.done(unit);
    }
}
