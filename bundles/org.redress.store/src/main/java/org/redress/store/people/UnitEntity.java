package org.redress.store.people;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A unit. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_unit")
public class UnitEntity {

    @Id
    @Column(name = "id")
    String id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "kind")
    String kind;

    @Column(name = "code")
    String code;

    @Column(name = "title")
    String title;

    @Column(name = "parent")
    String parent;

    @Column(name = "zone")
    String zone;

    @Column(name = "active")
    short active;
}
