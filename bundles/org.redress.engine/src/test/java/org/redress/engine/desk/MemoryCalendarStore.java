package org.redress.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.store.port.CalendarStore;

/** Working time in memory, with the log of decisions. */
public final class MemoryCalendarStore implements CalendarStore {

    public final List<CalendarDecision> log = new ArrayList<>();
    public int reads;
    public boolean broken;

    private final Map<String, CalendarDecision> byUnit = new TreeMap<>();

    @Override
    public List<CalendarDecision> all() {
        reads++;
        return List.copyOf(byUnit.values());
    }

    @Override
    public long revision() {
        if (broken) {
            throw new IllegalStateException("no connection");
        }
        return log.size();
    }

    @Override
    public void save(CalendarDecision decision) {
        byUnit.put(decision.unit(), decision);
        log.add(decision);
    }
}
