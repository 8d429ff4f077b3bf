package org.redress.store.calendar;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The decision about working time that holds at a unit. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_calendar")
public class CalendarEntity {

    @Id
    @Column(name = "unit")
    String unit;

    @Version
    @Column(name = "version")
    long version;

    @Lob
    @Column(name = "body")
    String body;
}
