package org.redress.store.cases;

import java.util.List;
import java.util.UUID;
import org.redress.api.evidence.EvidenceFile;
import org.redress.store.jpa.UnitOfWork;

/** A case that refers to a content. */
public final class EvidenceUse {

    private EvidenceUse() {}

    public static void of(UnitOfWork work, String sha256) {
        Sample sample = new Sample();
        sample.evidence = List.of(
                new EvidenceFile(UUID.randomUUID(), "other", "x.jpg", "image/jpeg", 1, sha256, Sample.START, "x"));
        new JpaCaseStore(work).commit(sample.registration());
    }
}
