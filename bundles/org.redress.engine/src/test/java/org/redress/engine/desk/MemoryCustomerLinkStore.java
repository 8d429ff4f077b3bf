package org.redress.engine.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.casework.CustomerLink;
import org.redress.store.port.CustomerLinkStore;

/** Links in memory, found in the cases that a store in memory holds. */
final class MemoryCustomerLinkStore implements CustomerLinkStore {

    private record Tries(int failures, Optional<Instant> lockedUntil) {}

    private final MemoryCaseStore cases;
    private final Map<String, Tries> tries = new HashMap<>();
    final List<Visit> visits = new ArrayList<>();

    MemoryCustomerLinkStore(MemoryCaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Target> find(String tokenHash) {
        return cases.cases.values().stream()
                .flatMap(file -> file.dossier().links().stream()
                        .filter(link -> link.tokenHash().equals(tokenHash))
                        .map(link -> new Target(file.number(), link.no())))
                .findFirst();
    }

    @Override
    public boolean takeTry(String tokenHash, Instant now, int most, Duration lock) {
        Tries before = tries.getOrDefault(tokenHash, new Tries(0, Optional.empty()));
        if (find(tokenHash).isEmpty()
                || before.lockedUntil().filter(until -> until.isAfter(now)).isPresent()) {
            return false;
        }
        int failures = before.lockedUntil().isEmpty() ? before.failures() + 1 : 1;
        tries.put(tokenHash, new Tries(failures, failures < most ? Optional.empty() : Optional.of(now.plus(lock))));
        return true;
    }

    @Override
    public void opened(Visit visit) {
        tries.remove(visit.tokenHash());
        visits.add(visit);
    }

    @Override
    public Optional<Visit> visit(String secretHash) {
        return visits.stream()
                .filter(visit -> visit.secretHash().equals(secretHash))
                .findFirst();
    }

    @Override
    public List<Opening> openings(UUID caseId, int limit) {
        List<CustomerLink> links = cases.cases.values().stream()
                .filter(file -> file.id().equals(caseId))
                .flatMap(file -> file.dossier().links().stream())
                .toList();
        return visits.stream()
                .flatMap(visit -> links.stream()
                        .filter(link -> link.tokenHash().equals(visit.tokenHash()))
                        .map(link -> new Opening(link.no(), visit.openedAt())))
                .sorted(Comparator.comparing(Opening::at).reversed())
                .limit(limit)
                .toList();
    }
}
