package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A duty that was missed or recorded; the columns repeat what lists filter and sort by. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_routine_duty")
public class RoutineDutyEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "unit")
    String unit;

    @Column(name = "state")
    String state;

    @Column(name = "ends_at")
    long endsAt;

    @Lob
    @Column(name = "body")
    String body;
}
