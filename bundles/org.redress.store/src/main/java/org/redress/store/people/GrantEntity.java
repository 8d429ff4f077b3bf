package org.redress.store.people;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A role at a unit. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_grant")
@IdClass(GrantEntity.Key.class)
public class GrantEntity {

    @Id
    @Column(name = "username")
    String username;

    @Id
    @Column(name = "role_code")
    String role;

    @Id
    @Column(name = "unit")
    String unit;

    @Column(name = "position")
    int position;

    /** Identity. */
    public record Key(String username, String role, String unit) {}
}
