package org.redress.store.evidence;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.SqlState;
import org.redress.store.jpa.UnitOfWork;

/**
 * Takes away contents that no case refers to: uploads that broke off, and files whose case was not written. Works when
 * something new comes in, so it needs no timer.
 */
final class Sweeper {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 50;

    private static final String ABANDONED =
            "SELECT c.id FROM ContentEntity c WHERE c.touchedAt < :before AND NOT EXISTS"
                    + " (SELECT 1 FROM DigestEntity d, EvidenceUseEntity u WHERE d.contentId = c.id AND u.sha256 = d.sha256)"
                    + " ORDER BY c.touchedAt";

    private final UnitOfWork work;
    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    Sweeper(UnitOfWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    void sweepNowAndThen() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (now.isBefore(due) || !next.compareAndSet(due, now.plus(PAUSE))) {
            return;
        }
        long before = Instants.nanos(now.minus(KEPT));
        List<String> abandoned = work.read(entities -> entities.createQuery(ABANDONED, String.class)
                .setParameter("before", before)
                .setMaxResults(AT_A_TIME)
                .getResultList());
        abandoned.forEach(id -> sweep(id, before));
    }

    private void sweep(String id, long before) {
        try {
            work.write(entities -> {
                // Locks the row, and leaves alone what has been sent once more since the look.
                int still = entities.createQuery("UPDATE ContentEntity c SET c.touchedAt = c.touchedAt"
                                + " WHERE c.id = :id AND c.touchedAt < :before")
                        .setParameter("id", id)
                        .setParameter("before", before)
                        .executeUpdate();
                if (still == 1) {
                    delete(entities, id);
                }
                return still;
            });
        } catch (RuntimeException failure) {
            // A case began to refer to it this very moment: then it stays, which the database saw to.
            if (!SqlState.integrity(failure)) {
                throw failure;
            }
        }
    }

    static void delete(EntityManager entities, String id) {
        entities.createQuery("DELETE FROM DigestEntity d WHERE d.contentId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("DELETE FROM ChunkEntity k WHERE k.contentId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("DELETE FROM ContentEntity c WHERE c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
