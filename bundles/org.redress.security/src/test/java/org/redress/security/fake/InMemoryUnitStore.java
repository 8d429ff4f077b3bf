package org.redress.security.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.api.unit.Unit;
import org.redress.store.port.UnitStore;

/** Units in a map. */
public final class InMemoryUnitStore implements UnitStore {

    private final Map<String, Unit> units = new LinkedHashMap<>();

    @Override
    public synchronized List<Unit> all() {
        return List.copyOf(units.values());
    }

    @Override
    public synchronized void save(Unit unit) {
        units.put(unit.id(), unit);
    }
}
