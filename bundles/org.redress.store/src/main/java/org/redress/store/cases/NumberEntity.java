package org.redress.store.cases;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The next free counter of a unit and month. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_number")
@IdClass(NumberEntity.Key.class)
public class NumberEntity {

    @Id
    @Column(name = "unit_code")
    String unitCode;

    @Id
    @Column(name = "year_month")
    String yearMonth;

    @Column(name = "next_free")
    long nextFree;

    /** Identity. */
    public record Key(String unitCode, String yearMonth) {}
}
