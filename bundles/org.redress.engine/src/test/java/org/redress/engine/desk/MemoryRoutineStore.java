package org.redress.engine.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.api.casework.CountedCases;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.api.routine.DutyKey;
import org.redress.api.routine.RoutineDuty;
import org.redress.store.port.RoutineStore;

/** A store of routine duties in memory that keeps the rules of the real one. */
final class MemoryRoutineStore implements RoutineStore {

    final Map<String, RoutineDuty> duties = new TreeMap<>();
    final Map<String, Watched> watched = new TreeMap<>();
    final List<Notification> told = new ArrayList<>();
    CountedCases asked;

    @Override
    public List<Watched> watched() {
        return List.copyOf(watched.values());
    }

    @Override
    public void watch(Watched one) {
        watched.put(one.duty() + "/" + one.unit(), one);
    }

    @Override
    public Optional<RoutineDuty> load(DutyKey key) {
        return Optional.ofNullable(duties.get(key.text()));
    }

    @Override
    public Set<String> recorded(Set<String> units, Instant now) {
        return duties.values().stream()
                .filter(duty ->
                        duty.state() == RoutineDuty.State.DONE && duty.endsAt().isAfter(now))
                .map(duty -> duty.key().text())
                .collect(Collectors.toSet());
    }

    @Override
    public Page<RoutineDuty> find(Set<String> units, RoutineDuty.State state, int limit, Optional<String> cursor) {
        return new Page<>(
                duties.values().stream()
                        .filter(duty -> duty.state() == state
                                && units.contains(duty.key().unit()))
                        .sorted(Comparator.comparing(RoutineDuty::endsAt).reversed())
                        .toList(),
                Optional.empty());
    }

    @Override
    public boolean miss(RoutineDuty missed, List<Notification> lines) {
        if (duties.putIfAbsent(missed.key().text(), missed) != null) {
            return false;
        }
        told.addAll(lines);
        return true;
    }

    @Override
    public boolean record(RoutineDuty done) {
        if (load(done.key())
                .filter(kept -> kept.state() == RoutineDuty.State.DONE)
                .isPresent()) {
            return false;
        }
        duties.put(done.key().text(), done);
        return true;
    }

    @Override
    public Sums sums(Set<String> branches, CountedCases counted) {
        asked = counted;
        return new Sums(Map.of("clinic-chain/service", 2), Map.of(), 1, 0);
    }

    @Override
    public int improvements(Set<String> units, Instant from, Instant until) {
        return 0;
    }
}
