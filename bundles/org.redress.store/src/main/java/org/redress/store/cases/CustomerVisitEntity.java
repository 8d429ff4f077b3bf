package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody opened a customer's link. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_customer_visit")
public class CustomerVisitEntity {

    @Id
    @Column(name = "secret_hash")
    String secretHash;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "opened_at")
    long openedAt;

    @Column(name = "ends_at")
    long endsAt;
}
