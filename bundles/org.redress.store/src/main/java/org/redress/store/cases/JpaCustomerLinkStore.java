package org.redress.store.cases;

import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.CustomerLinkStore;

/** Customers' links in the database. */
@Component(service = CustomerLinkStore.class)
public final class JpaCustomerLinkStore implements CustomerLinkStore {

    private final UnitOfWork work;

    @Activate
    public JpaCustomerLinkStore(@Reference UnitOfWork work) {
        this.work = work;
    }

    @Override
    public Optional<Target> find(String tokenHash) {
        return new Sql(
                        "SELECT c.case_number, l.link_no FROM rd_customer_link l JOIN rd_case c ON c.id = l.case_id WHERE")
                .add(" l.token_hash = ?", tokenHash).rows(work).stream()
                        .map(row -> new Target((String) row[0], ((Number) row[1]).intValue()))
                        .findFirst();
    }

    @Override
    public boolean takeTry(String tokenHash, Instant now, int most, Duration lock) {
        return work.write(entities -> {
            CustomerLinkEntity row = entities.find(CustomerLinkEntity.class, tokenHash, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.lockedUntil != null && row.lockedUntil > Instants.nanos(now)) {
                return false;
            }
            int failures = row.lockedUntil == null ? row.failures + 1 : 1;
            row.failures = failures;
            row.lockedUntil = failures < most ? null : Long.valueOf(Instants.nanos(now.plus(lock)));
            return true;
        });
    }

    @Override
    public void opened(Visit visit) {
        work.write(entities -> {
            entities.createQuery(
                            "UPDATE CustomerLinkEntity l SET l.failures = 0, l.lockedUntil = NULL WHERE l.tokenHash = :hash")
                    .setParameter("hash", visit.tokenHash())
                    .executeUpdate();
            CustomerVisitEntity row = new CustomerVisitEntity();
            row.secretHash = visit.secretHash();
            row.tokenHash = visit.tokenHash();
            row.openedAt = Instants.nanos(visit.openedAt());
            row.endsAt = Instants.nanos(visit.until());
            entities.persist(row);
            return row;
        });
    }

    @Override
    public Optional<Visit> visit(String secretHash) {
        return work.read(entities -> Optional.ofNullable(entities.find(CustomerVisitEntity.class, secretHash)))
                .map(row -> new Visit(
                        row.secretHash, row.tokenHash, Instants.instant(row.openedAt), Instants.instant(row.endsAt)));
    }

    @Override
    public List<Opening> openings(UUID caseId, int limit) {
        return new Sql("SELECT l.link_no, v.opened_at FROM rd_customer_link l"
                        + " JOIN rd_customer_visit v ON v.token_hash = l.token_hash WHERE")
                        .add(" l.case_id = ? ORDER BY v.opened_at DESC, l.link_no", caseId.toString())
                        .first(limit)
                        .rows(work)
                        .stream()
                        .map(row -> new Opening(
                                ((Number) row[0]).intValue(), Instants.instant(((Number) row[1]).longValue())))
                        .toList();
    }
}
