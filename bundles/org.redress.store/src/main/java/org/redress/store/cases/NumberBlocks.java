package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.redress.store.jpa.UnitOfWork;

/**
 * Case numbers without a common lock for each case: a node takes a block of a unit and month and hands out of that. What it
 * has not used when it stops is lost, so numbers have gaps, and none comes twice.
 */
final class NumberBlocks {

    static final int BLOCK = 20;
    /** More than a node has in use at a time; beyond it blocks are given up. */
    private static final int MOST_BLOCKS = 2_000;

    private record Block(long next, long end) {}

    private final UnitOfWork work;
    private final Map<NumberEntity.Key, Block> blocks = new HashMap<>();

    NumberBlocks(UnitOfWork work) {
        this.work = work;
    }

    synchronized long next(String unitCode, String yearMonth) {
        NumberEntity.Key key = new NumberEntity.Key(unitCode, yearMonth);
        Block block = blocks.get(key);
        if (block == null || block.next() == block.end()) {
            if (blocks.size() >= MOST_BLOCKS) {
                blocks.clear();
            }
            long first = work.upsert(entities -> lease(entities, key));
            block = new Block(first, first + BLOCK);
        }
        blocks.put(key, new Block(block.next() + 1, block.end()));
        return block.next();
    }

    private static long lease(EntityManager entities, NumberEntity.Key key) {
        int leased = entities.createQuery("UPDATE NumberEntity n SET n.nextFree = n.nextFree + :block"
                        + " WHERE n.unitCode = :unit AND n.yearMonth = :month")
                .setParameter("block", (long) BLOCK)
                .setParameter("unit", key.unitCode())
                .setParameter("month", key.yearMonth())
                .executeUpdate();
        if (leased == 1) {
            return entities.find(NumberEntity.class, key).nextFree - BLOCK;
        }
        NumberEntity row = new NumberEntity();
        row.unitCode = key.unitCode();
        row.yearMonth = key.yearMonth();
        row.nextFree = 1L + BLOCK;
        entities.persist(row);
        return 1L;
    }
}
