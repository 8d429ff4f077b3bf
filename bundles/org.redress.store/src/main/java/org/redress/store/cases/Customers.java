package org.redress.store.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.api.casework.CaseKind;
import org.redress.api.customer.Customer;
import org.redress.api.money.Money;
import org.redress.store.jpa.Instants;
import org.redress.store.jpa.Sql;
import org.redress.store.jpa.UnitOfWork;

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
                .map(row -> new Customer(
                        id,
                        Optional.ofNullable(row.name),
                        Optional.ofNullable(row.phone),
                        Optional.ofNullable(row.memberNo),
                        Optional.ofNullable(row.wechat))));
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

    int complaints(UUID customer, Instant since) {
        return new Sql("SELECT COUNT(*) FROM rd_case c WHERE ")
                .add(
                        "c.customer_id = ? AND c.received_at >= ? AND c.kind = ?",
                        customer.toString(),
                        Instants.nanos(since),
                        CaseKind.COMPLAINT.name())
                .count(work);
    }

    Map<String, BigDecimal> remedies(UUID customer, Instant since) {
        Map<String, BigDecimal> sums = new HashMap<>();
        new Sql("SELECT r.kind, SUM(r.amount) FROM rd_remedy r JOIN rd_case c ON c.id = r.case_id WHERE ")
                .add(
                        "c.customer_id = ? AND r.offered_at >= ? AND r.currency = ? GROUP BY r.kind",
                        customer.toString(),
                        Instants.nanos(since),
                        Money.DEFAULT_CURRENCY)
                .rows(work)
                .forEach(row -> sums.put((String) row[0], (BigDecimal) row[1]));
        return sums;
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
