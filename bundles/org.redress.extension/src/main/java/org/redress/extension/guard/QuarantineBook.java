package org.redress.extension.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.redress.api.plugin.Quarantine;
import org.redress.store.port.QuarantineStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Quarantines in memory; read again every two seconds for those of other nodes. Thread-safe. */
final class QuarantineBook {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineBook.class);
    private static final Duration SHELF_LIFE = Duration.ofSeconds(2);

    private final QuarantineStore store;
    private final LongSupplier nanos;
    private List<Quarantine> known = List.of();
    private Optional<Long> readAt = Optional.empty();

    QuarantineBook(QuarantineStore store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
    }

    Optional<Quarantine> about(String code) {
        return all().stream()
                .filter(quarantine -> quarantine.code().equals(code))
                .findFirst();
    }

    synchronized List<Quarantine> all() {
        long now = nanos.getAsLong();
        if (readAt.filter(at -> now - at <= SHELF_LIFE.toNanos()).isEmpty()) {
            try {
                known = store.all();
            } catch (RuntimeException unreachable) {
                // What was known still counts; the case that is being decided will say what is wrong with the database.
                LOG.debug("quarantines could not be read", unreachable);
            }
            readAt = Optional.of(now);
        }
        return known;
    }

    synchronized void put(Quarantine quarantine) {
        store.put(quarantine);
        readAt = Optional.empty();
    }

    synchronized void remove(String plugin) {
        store.remove(plugin);
        readAt = Optional.empty();
    }
}
