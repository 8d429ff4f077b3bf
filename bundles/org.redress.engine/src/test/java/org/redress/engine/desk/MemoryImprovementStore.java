package org.redress.engine.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CaseKind;
import org.redress.api.improvement.Improvement;
import org.redress.api.improvement.ImprovementCase;
import org.redress.api.improvement.ImprovementQuery;
import org.redress.api.notification.Notification;
import org.redress.api.problem.Page;
import org.redress.store.port.ImprovementStore;
import org.redress.store.port.Occurrence;

/** An improvement store in memory that keeps the rules of the real one. */
final class MemoryImprovementStore implements ImprovementStore {

    private final MemoryCaseStore cases;
    final Map<String, Improvement> items = new TreeMap<>();
    private final List<Map.Entry<String, Entry>> entries = new ArrayList<>();
    final List<Occurrence> waiting = new ArrayList<>();
    /** So many occurrences cannot be taken up, as if the database were away. */
    int failures;

    MemoryImprovementStore(MemoryCaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Page<Improvement> find(Set<String> units, ImprovementQuery query) {
        return new Page<>(
                items.values().stream()
                        .filter(item -> units.contains(item.unit()))
                        .filter(item -> query.state().isEmpty() || query.state().get() == item.state())
                        .toList(),
                Optional.empty());
    }

    @Override
    public Optional<Improvement> load(String code) {
        return Optional.ofNullable(items.get(code));
    }

    @Override
    public Optional<Improvement> open(String type, String unit) {
        return items.values().stream()
                .filter(Improvement::open)
                .filter(item -> item.type().equals(type) && item.unit().equals(unit))
                .findFirst();
    }

    @Override
    public List<ImprovementCase> cases(String code) {
        return entries.stream()
                .filter(entry -> entry.getKey().equals(code))
                .map(entry -> entry.getValue().shown())
                .toList();
    }

    @Override
    public List<Improvement> ofCase(UUID caseId) {
        return entries.stream()
                .filter(entry -> entry.getValue().caseId().equals(caseId))
                .map(entry -> items.get(entry.getKey()))
                .distinct()
                .toList();
    }

    @Override
    public int countOpen(String owner) {
        return (int) items.values().stream()
                .filter(item -> item.open() && item.owner().equals(owner))
                .count();
    }

    @Override
    public boolean save(Improvement changed, List<Notification> told) {
        if (items.get(changed.code()).version() != changed.version() - 1) {
            return false;
        }
        items.put(changed.code(), changed);
        cases.notifications.addAll(told);
        return true;
    }

    @Override
    public List<Counted> counted(String type, Set<String> branches, String unit, Instant since, int most) {
        return cases.cases.values().stream()
                .filter(file -> file.type().equals(type) && branches.contains(file.branch()))
                .filter(file -> file.kind() == CaseKind.COMPLAINT)
                .filter(file -> !file.intake().receivedAt().isBefore(since))
                .filter(file -> ofCase(file.id()).stream()
                        .noneMatch(
                                item -> item.type().equals(type) && item.unit().equals(unit)))
                .sorted(Comparator.comparing((CaseFile file) -> file.intake().receivedAt())
                        .thenComparing(CaseFile::number))
                .map(file -> new Counted(file.id(), file.number()))
                .toList();
    }

    @Override
    public List<Occurrence> waiting(int most) {
        return List.copyOf(waiting);
    }

    @Override
    public TakenUp takeUp(Occurrence occurrence, List<Step> steps) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("the database is away");
        }
        if (!waiting.contains(occurrence)) {
            return TakenUp.ALREADY;
        }
        for (Step step : steps) {
            if (step instanceof Step.Raise raise) {
                items.put(raise.item().code(), raise.item());
                raise.entries()
                        .forEach(entry -> entries.add(Map.entry(raise.item().code(), entry)));
                cases.notifications.add(raise.told());
            } else if (step instanceof Step.Join join) {
                boolean known = ofCase(join.entry().caseId()).stream()
                        .anyMatch(item -> item.code().equals(join.code()));
                if (!known || join.entry().shown().way() == ImprovementCase.Way.MARKED) {
                    entries.add(Map.entry(join.code(), join.entry()));
                }
            }
        }
        waiting.remove(occurrence);
        return TakenUp.DONE;
    }
}
