package org.redress.store.people;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Failed sign-ins. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_failure")
public class FailureEntity {

    @Id
    @Column(name = "subject")
    String subject;

    @Column(name = "failures")
    int failures;

    @Column(name = "last_at")
    long lastAt;

    @Column(name = "locked_until")
    Long lockedUntil;
}
