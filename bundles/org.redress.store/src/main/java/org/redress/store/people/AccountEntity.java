package org.redress.store.people;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "rd_account")
public class AccountEntity {

    @Id
    @Column(name = "username")
    String username;

    @Column(name = "version")
    long version;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "enabled")
    short enabled;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "must_change")
    short mustChange;

    @Column(name = "absent_from")
    Long absentFrom;

    @Column(name = "absent_until")
    Long absentUntil;

    @Column(name = "deputy")
    String deputy;
}
