package org.redress.store.cases;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.casework.CaseKind;
import org.redress.api.casework.Offer;
import org.redress.api.customer.Customer;
import org.redress.api.money.Money;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;
import org.redress.store.port.CustomerRemedies;

/** Customers, and what we know of them over all branches. */
final class Customers {

    private static final String COLUMNS =
            "SELECT p.id, p.full_name, p.phone, p.member_no, p.wechat FROM rd_customer p WHERE ";
    private static final int MOST = 100;

    private final UnitOfWork work;

    Customers(UnitOfWork work) {
        this.work = work;
    }

    Optional<Customer> find(UUID id) {
        return work.read(entities -> Optional.ofNullable(entities.find(CustomerEntity.class, id.toString()))
                .map(CaseRows::customer));
    }

    List<Customer> match(String q, int limit) {
        if (q.isBlank()) {
            return List.of();
        }
        String like = Like.part(q.length() > MOST ? q.substring(0, MOST) : q);
        return new Sql(COLUMNS)
                        .add(
                                "p.phone LIKE ? ESCAPE '!' OR LOWER(p.member_no) LIKE ? ESCAPE '!'"
                                        + " OR LOWER(p.full_name) LIKE ? ESCAPE '!' ORDER BY p.full_name, p.id",
                                like,
                                like,
                                like)
                        .first(Math.max(1, Math.min(limit, MOST)))
                        .rows(work)
                        .stream()
                        .map(Customers::customer)
                        .toList();
    }

    /** The member number counts more: a phone changes hands within a family. */
    Optional<Customer> same(Optional<String> phone, Optional<String> memberNo) {
        return memberNo.flatMap(number -> exactly("p.member_no = ?", number))
                .or(() -> phone.flatMap(number -> exactly("p.phone = ?", number)));
    }

    private Optional<Customer> exactly(String condition, String value) {
        return new Sql(COLUMNS)
                .add(condition + " ORDER BY p.id", value).first(1).rows(work).stream()
                        .findFirst()
                        .map(Customers::customer);
    }

    boolean hasOtherCase(UUID customer, UUID besides) {
        return new Sql("SELECT COUNT(*) FROM rd_case c WHERE ")
                        .add("c.customer_id = ? AND c.id <> ?", customer.toString(), besides.toString())
                        .count(work)
                > 0;
    }

    int complaints(UUID customer, Instant since) {
        return new Sql("SELECT COUNT(*) FROM rd_case c WHERE ")
                .add(
                        "c.customer_id = ? AND c.received_at >= ? AND c.kind = ?"
                                + " AND (c.part_of_other IS NULL OR c.part_of_other = 0)",
                        customer.toString(),
                        Instants.nanos(since),
                        CaseKind.COMPLAINT.name())
                .count(work);
    }

    CustomerRemedies remedies(UUID customer, Instant since, Instant at) {
        return sums(remedyQuery(customer, since, at).rows(work));
    }

    /** The same as part of a transaction: waits for whoever is granting the same customer something, and sees it. */
    static CustomerRemedies remedies(EntityManager entities, UUID customer, Instant since, Instant at) {
        return sums(remedyQuery(customer, since, at).rows(entities));
    }

    private static Sql remedyQuery(UUID customer, Instant since, Instant at) {
        return new Sql(
                        "SELECT r.kind, r.state, SUM(r.amount) FROM rd_remedy r JOIN rd_case c ON c.id = r.case_id WHERE ")
                .add(
                        "c.customer_id = ? AND r.offered_at >= ? AND r.currency = ? AND r.amount > 0"
                                + " AND (r.state <> 'OPEN' OR r.valid_until IS NULL OR r.valid_until > ?) GROUP BY r.kind, r.state",
                        customer.toString(),
                        Instants.nanos(since),
                        Money.DEFAULT_CURRENCY,
                        Instants.nanos(at));
    }

    private static CustomerRemedies sums(List<Object[]> rows) {
        Map<String, BigDecimal> agreed = new HashMap<>();
        Map<String, BigDecimal> open = new HashMap<>();
        rows.forEach(row -> (Offer.State.OPEN.name().equals(row[1]) ? open : agreed)
                .merge((String) row[0], (BigDecimal) row[2], BigDecimal::add));
        return new CustomerRemedies(agreed, open);
    }

    private static Customer customer(Object[] row) {
        return new Customer(
                UUID.fromString((String) row[0]),
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                Optional.ofNullable((String) row[4]));
    }
}
