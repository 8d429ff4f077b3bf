package org.redress.engine.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.redress.api.casework.ComparisonBand;
import org.redress.api.casework.ComparisonBand.OfKind;
import org.redress.store.port.CaseStore;
import org.redress.store.port.Granted;

/**
 * What was granted in cases that are alike. Read once a minute for each type and set of branches, whoever asks; a band that is
 * empty is looked for again each time, since that is cheap. Thread-safe.
 */
final class Comparisons {

    private static final Duration SHELF_LIFE = Duration.ofMinutes(1);
    /** The newest say most; more would make the page wait. */
    private static final int MOST_LINES = 5_000;

    private static final int MOST_KEPT = 500;

    private record Key(String type, Set<String> branches) {}

    private record Found(ComparisonBand band, long at) {}

    private final CaseStore store;
    private final LongSupplier nanos;
    private final Map<Key, Found> kept = new LinkedHashMap<>();

    Comparisons(CaseStore store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
    }

    /** @param branches those that the viewer may see */
    Optional<ComparisonBand> band(String type, Set<String> branches, Instant now) {
        if (branches.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(type, Set.copyOf(branches));
        Optional<ComparisonBand> fresh = fresh(key);
        if (fresh.isPresent()) {
            return fresh;
        }
        Instant since =
                now.atOffset(ZoneOffset.UTC).minusMonths(ComparisonBand.MONTHS).toInstant();
        ComparisonBand band = new ComparisonBand(
                ComparisonBand.MONTHS, kinds(store.granted(type, key.branches(), since, MOST_LINES)));
        if (band.kinds().isEmpty()) {
            return Optional.empty();
        }
        keep(key, band);
        return Optional.of(band);
    }

    private synchronized Optional<ComparisonBand> fresh(Key key) {
        return Optional.ofNullable(kept.get(key))
                .filter(found -> nanos.getAsLong() - found.at() < SHELF_LIFE.toNanos())
                .map(Found::band);
    }

    private synchronized void keep(Key key, ComparisonBand band) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, new Found(band, nanos.getAsLong()));
    }

    /** Kinds that too few cases had are left out: the figures of a few would be those of one. */
    private static List<OfKind> kinds(List<Granted> lines) {
        Map<String, List<BigDecimal>> byKind = new TreeMap<>();
        lines.forEach(line -> byKind.computeIfAbsent(line.kind(), kind -> new java.util.ArrayList<>())
                .add(line.amount()));
        return byKind.entrySet().stream()
                .filter(kind -> kind.getValue().size() >= ComparisonBand.FEWEST_CASES)
                .map(kind -> new OfKind(
                        kind.getKey(), kind.getValue().size(), Spread.of(kind.getValue(), ComparisonBand.FEWEST_CASES)))
                .toList();
    }
}
