package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.redress.api.casework.CaseFile;
import org.redress.store.jpa.Instants;

/** Notes, in the transaction of each change, that there was one: what the search index of every node follows. */
final class ChangeLines {

    private ChangeLines() {}

    /** @param customerChanged whether who the customer is changed, and so all of their cases */
    static void note(EntityManager entities, CaseFile file, boolean customerChanged) {
        if (customerChanged) {
            entities.createNativeQuery("INSERT INTO rd_change (case_id, customer_id, noted_at) VALUES (?1, ?2, ?3)")
                    .setParameter(1, file.id().toString())
                    .setParameter(2, file.intake().customer().toString())
                    .setParameter(3, Instants.nanos(Instant.now()))
                    .executeUpdate();
        } else {
            entities.createNativeQuery("INSERT INTO rd_change (case_id, noted_at) VALUES (?1, ?2)")
                    .setParameter(1, file.id().toString())
                    .setParameter(2, Instants.nanos(Instant.now()))
                    .executeUpdate();
        }
    }
}
