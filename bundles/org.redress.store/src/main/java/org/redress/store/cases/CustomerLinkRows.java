package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.CustomerLink;

/** The links of a case as rows, by which they are found. */
final class CustomerLinkRows {

    private CustomerLinkRows() {}

    /** Links are never taken out of a case, and nothing that stands in a row comes from the case after it was written. */
    static void write(EntityManager entities, CaseFile file) {
        if (file.dossier().links().isEmpty()) {
            return;
        }
        Set<String> present = new HashSet<>(
                entities.createQuery("SELECT l.tokenHash FROM CustomerLinkEntity l WHERE l.caseId = :id", String.class)
                        .setParameter("id", file.id().toString())
                        .getResultList());
        file.dossier().links().stream()
                .filter(link -> !present.contains(link.tokenHash()))
                .forEach(link -> entities.persist(row(file, link)));
    }

    private static CustomerLinkEntity row(CaseFile file, CustomerLink link) {
        CustomerLinkEntity row = new CustomerLinkEntity();
        row.tokenHash = link.tokenHash();
        row.caseId = file.id().toString();
        row.no = link.no();
        return row;
    }
}
