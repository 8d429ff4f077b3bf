package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/**
 * An offer of money that was accepted or carried out, or that the customer can still accept; and whatever else was carried
 * out, with an amount of 0.
 */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_remedy")
@IdClass(RemedyEntity.Key.class)
public class RemedyEntity {

    @Id
    @Column(name = "case_id")
    String caseId;

    @Id
    @Column(name = "offer_no")
    int offerNo;

    @Column(name = "kind")
    String kind;

    @Column(name = "amount")
    BigDecimal amount;

    @Column(name = "currency")
    String currency;

    @Column(name = "offered_at")
    long offeredAt;

    @Column(name = "state")
    String state;

    @Column(name = "valid_until")
    Long validUntil;

    /** When it was carried out. */
    @Column(name = "carried_at")
    Long carriedAt;

    /** What that cost the house; empty while nobody has put a figure on it. */
    @Column(name = "cost")
    BigDecimal cost;

    /** Identity. */
    public record Key(String caseId, int offerNo) {}
}
