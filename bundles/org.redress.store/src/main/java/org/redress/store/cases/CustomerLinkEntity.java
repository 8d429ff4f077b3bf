package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How a customer's link is found, and what was tried on it. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_customer_link")
public class CustomerLinkEntity {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "case_id")
    String caseId;

    @Column(name = "link_no")
    int no;

    @Column(name = "failures")
    int failures;

    @Column(name = "locked_until")
    Long lockedUntil;
}
