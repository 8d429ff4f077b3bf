package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** An improvement item; the columns repeat what lists filter and sort by. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_improvement")
public class ImprovementEntity {

    @Id
    @Column(name = "code")
    String code;

    @Column(name = "version")
    long version;

    @Column(name = "case_type")
    String type;

    @Column(name = "unit")
    String unit;

    @Column(name = "state")
    String state;

    @Column(name = "owner")
    String owner;

    @Column(name = "raised_at")
    long raisedAt;

    @Column(name = "slot")
    String slot;

    @Lob
    @Column(name = "body")
    String body;
}
