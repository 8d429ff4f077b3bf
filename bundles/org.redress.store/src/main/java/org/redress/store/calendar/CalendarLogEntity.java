package org.redress.store.calendar;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A decision about working time, written once. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_calendar_log")
public class CalendarLogEntity {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "unit")
    String unit;

    @Column(name = "decided_at")
    long decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Lob
    @Column(name = "body")
    String body;
}
