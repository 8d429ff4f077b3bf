package org.redress.store.people;

import java.time.Instant;
import org.redress.store.jpa.UnitOfWork;

/** A line in the log of administration. */
public final class AdminLogSample {

    private AdminLogSample() {}

    public static void write(UnitOfWork work) {
        new JpaAccountStore(work).logAdministration(Instant.EPOCH, "admin", "created", "user:x", "{}");
    }
}
