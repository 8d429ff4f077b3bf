package org.redress.store.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Function;

/**
 * The door to the database. A service inside this bundle, there while the schema is ready; thread-safe.
 */
public final class UnitOfWork {

    private static final int ATTEMPTS = 3;

    private final EntityManagerFactory factory;
    private final String withoutWaiting;

    /**
     * @param withoutWaiting what ends a query that must not wait for writers
     */
    public UnitOfWork(EntityManagerFactory factory, String withoutWaiting) {
        this.factory = factory;
        this.withoutWaiting = withoutWaiting;
    }

    /** Native query text for lists and counts, completed so that it does not wait for writers. */
    public String withoutWaiting(String sql) {
        return sql + withoutWaiting;
    }

    /** Reads, outside a transaction: each statement sees what is committed. */
    public <T> T read(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            return work.apply(entities);
        }
    }

    /**
     * Does everything or nothing. Begins again, three times at most, when the database chose this transaction to break a
     * deadlock or somebody changed a row in between, so the work must read what it bases its decision on itself.
     */
    public <T> T write(Function<EntityManager, T> work) {
        return attempt(work, false);
    }

    /** The same for work that first looks whether a row is there: begins again too when somebody else put it there meanwhile. */
    public <T> T upsert(Function<EntityManager, T> work) {
        return attempt(work, true);
    }

    private <T> T attempt(Function<EntityManager, T> work, boolean evenWhenTaken) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException failure) {
                boolean again = failure instanceof OptimisticLockException
                        || failure.getCause() instanceof OptimisticLockException
                        || SqlState.passing(failure)
                        || evenWhenTaken && SqlState.integrity(failure);
                if (!again || attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private <T> T once(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }
}
