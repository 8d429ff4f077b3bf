package org.redress.extension.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.redress.api.plugin.Activation;

/**
 * Decisions in memory, by plugin and unit, and which origins were chosen to lead. Read again when one was made here, and every two seconds for those made on other
 * nodes.
 */
final class Decisions {

    static final Duration SHELF_LIFE = Duration.ofSeconds(2);

    private record Snapshot(Map<String, Map<String, Activation>> byPlugin, Map<String, String> leads, long readAt) {}

    private final Supplier<List<Activation>> source;
    private final Supplier<Map<String, String>> leads;
    private final LongSupplier nanos;
    private volatile Snapshot snapshot;

    Decisions(Supplier<List<Activation>> source, Supplier<Map<String, String>> leads, LongSupplier nanos) {
        this.source = source;
        this.leads = leads;
        this.nanos = nanos;
    }

    /** Decisions about a plugin, by unit. */
    Map<String, Activation> about(String plugin) {
        return fresh().byPlugin.getOrDefault(plugin, Map.of());
    }

    /** Origins that were chosen to lead, by plugin; while the database is away those that were known last. */
    Map<String, String> leads() {
        try {
            return fresh().leads;
        } catch (RuntimeException away) {
            Snapshot known = snapshot;
            return known == null ? Map.of() : known.leads;
        }
    }

    /** One reader at a time: an older answer must not overwrite a newer one. */
    synchronized void reload() {
        // The time is taken before reading: a decision made meanwhile must not be taken for read.
        long now = nanos.getAsLong();
        snapshot = new Snapshot(
                source.get().stream()
                        .collect(Collectors.groupingBy(
                                Activation::plugin, Collectors.toMap(Activation::unit, decision -> decision))),
                Map.copyOf(leads.get()),
                now);
    }

    private Snapshot fresh() {
        Snapshot seen = snapshot;
        if (seen == null || nanos.getAsLong() - seen.readAt > SHELF_LIFE.toNanos()) {
            reload();
        }
        return snapshot;
    }
}
