package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A duty that is on at a unit, as the watch over missed ones sees it. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_watched_duty")
@IdClass(WatchedDutyEntity.Key.class)
public class WatchedDutyEntity {

    @Id
    @Column(name = "duty")
    String duty;

    @Id
    @Column(name = "unit")
    String unit;

    @Column(name = "owed")
    String owed;

    @Column(name = "idle_since")
    Long idleSince;

    /** Identity. */
    public record Key(String duty, String unit) {}
}
